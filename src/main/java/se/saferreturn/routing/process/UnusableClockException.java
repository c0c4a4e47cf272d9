package se.saferreturn.routing.process;

/** A clock has a length that cannot be read; found at the start, before somebody waits for it in vain. */
class UnusableClockException extends IllegalArgumentException {

    UnusableClockException(String name, String length, IllegalArgumentException cause) {
        super("safer-return.clocks." + name + ": \"" + length + "\" " + cause.getMessage() + ".", cause);
    }
}
