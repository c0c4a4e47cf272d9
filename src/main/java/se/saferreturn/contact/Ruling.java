package se.saferreturn.contact;

/** Whether a message may be sent. */
public sealed interface Ruling {

    record Allowed() implements Ruling {}

    /**
     * It may not.
     *
     * @param reason for the person who wants to send it; it repeats nothing of what the rules say in free words
     */
    record Forbidden(String reason) implements Ruling {}

    default boolean isAllowed() {
        return this instanceof Allowed;
    }
}
