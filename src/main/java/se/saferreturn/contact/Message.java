package se.saferreturn.contact;

import java.time.LocalDateTime;

/**
 * A message that is to reach a person.
 *
 * @param at when, by the clock in Sweden
 * @param sender who sends it, by name, or the name of the authority
 * @param content how much it tells
 * @param checkedBySomebody whether a person has read the rules of safe contact and sends it according to them; never so
 *     for what is sent automatically
 */
public record Message(Channel channel, LocalDateTime at, String sender, Content content, boolean checkedBySomebody) {

    /** How much a message tells to whoever else reads or hears it. */
    public enum Content {
        /** Neither what it is about nor from whom, such as a request to call back. */
        NEUTRAL,
        /** The programme is named, or can be guessed. */
        ABOUT_THE_PROGRAMME,
        /** Something of the person's case. */
        ABOUT_THE_CASE
    }

    /** Prints nothing of whom it comes from. */
    @Override
    public String toString() {
        return "message " + channel.words();
    }
}
