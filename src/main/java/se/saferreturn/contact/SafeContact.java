package se.saferreturn.contact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.saferreturn.casefile.Answers;
import se.saferreturn.contact.Message.Content;

/**
 * The rules by which a person can be reached safely, as the person has told them. Whoever sends anything to a person asks
 * here first. What the rules say in free words, such as the times of day, only somebody who reads them can follow, so
 * nothing is sent automatically where there are such words. Where nothing is known, nothing is safe.
 */
public final class SafeContact {

    private static final String NONE = "none";
    private static final int SHORTEST_PART_OF_A_NAME = 3;

    private final Set<Channel> channels;
    private final boolean noContact;
    private final boolean rulesInWords;
    private final boolean contentAgreed;
    private final List<String> neverBy;
    private final boolean protectedIdentity;

    private SafeContact(
            Set<Channel> channels,
            boolean noContact,
            boolean rulesInWords,
            boolean contentAgreed,
            List<String> neverBy,
            boolean protectedIdentity) {
        this.channels = channels;
        this.noContact = noContact;
        this.rulesInWords = rulesInWords;
        this.contentAgreed = contentAgreed;
        this.neverBy = neverBy;
        this.protectedIdentity = protectedIdentity;
    }

    /**
     * Reads the answers of a case: {@code safeContact…}.
     *
     * @param protectedIdentity whether the person has a protected identity, whichever of their files says so
     */
    public static SafeContact of(Answers answers, boolean protectedIdentity) {
        List<String> codes = codes(answers);
        Set<Channel> channels = EnumSet.noneOf(Channel.class);
        codes.forEach(code -> Channel.ofCode(code).ifPresent(channels::add));
        Optional<String> neverBy = text(answers, SafeContactFields.NEVER_BY);
        return new SafeContact(
                channels,
                codes.contains(NONE),
                text(answers, SafeContactFields.TIMES).isPresent() || neverBy.isPresent(),
                text(answers, SafeContactFields.MAY_SAY).isPresent(),
                neverBy.map(SafeContact::partsOfNames).orElse(List.of()),
                protectedIdentity);
    }

    /** Whether the person has told at all how to be reached. */
    public boolean isKnown() {
        return noContact || !channels.isEmpty();
    }

    /** Whether the person has a protected identity. */
    public boolean isProtected() {
        return protectedIdentity;
    }

    public Ruling ruleOn(Message message) {
        if (noContact) {
            return forbidden("The person wants no contact for now.");
        }
        if (message.channel() == Channel.POST && protectedIdentity) {
            return forbidden(
                    "The person has a protected identity: nothing is sent by post but through the Tax Agency.");
        }
        if (channels.isEmpty()) {
            return forbidden("It is not known by which way the person can be reached safely. Ask the person first.");
        }
        if (!channels.contains(message.channel())) {
            return forbidden("It is not safe for the person to be reached "
                    + message.channel().words() + ", only " + channelsInWords() + ".");
        }
        if (partsOfNames(message.sender()).stream().anyMatch(neverBy::contains)) {
            return forbidden("The person must not be reached by this sender.");
        }
        if (message.checkedBySomebody()) {
            return new Ruling.Allowed();
        }
        if (rulesInWords) {
            return forbidden("The person has told when, or by whom never: somebody has to read it and send this.");
        }
        if (message.content() != Content.NEUTRAL && (!contentAgreed || message.content() == Content.ABOUT_THE_CASE)) {
            return forbidden("A message that is sent automatically must not tell what it is about.");
        }
        return new Ruling.Allowed();
    }

    private String channelsInWords() {
        return channels.stream().map(Channel::words).collect(Collectors.joining(" or "));
    }

    private static Ruling forbidden(String reason) {
        return new Ruling.Forbidden(reason);
    }

    private static List<String> codes(Answers answers) {
        List<String> codes = new ArrayList<>();
        answers.get(SafeContactFields.CHANNELS)
                .filter(List.class::isInstance)
                .ifPresent(chosen -> ((List<?>) chosen).forEach(code -> codes.add(String.valueOf(code))));
        return codes;
    }

    private static Optional<String> text(Answers answers, String key) {
        return answers.text(key).filter(text -> !text.isBlank());
    }

    private static List<String> partsOfNames(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
                .filter(part -> part.length() >= SHORTEST_PART_OF_A_NAME)
                .toList();
    }

    /** Prints nothing of the rules. */
    @Override
    public String toString() {
        return "rules of safe contact";
    }
}
