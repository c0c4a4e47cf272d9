package se.saferreturn.paper;

/** A piece of text in one ink. Printing it prints nothing of it. */
public record Words(String text, Ink ink) {

    @Override
    public String toString() {
        return "words";
    }
}
