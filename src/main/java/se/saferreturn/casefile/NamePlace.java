package se.saferreturn.casefile;

/**
 * Which part of which name a trait belongs to, so that two spellings of one part are not taken for two parts.
 *
 * @param name tells the names of one person apart
 * @param part counted from 0; the parts that tell people apart come first
 * @param strongParts how many parts of the name tell people apart
 * @param parts how many parts the name has, particles and single letters among them
 */
public record NamePlace(String name, int part, int strongParts, int parts) {

    public boolean isStrong() {
        return part < strongParts;
    }

    @Override
    public String toString() {
        return "part " + part + " of " + parts;
    }
}
