package se.saferreturn.contact;

import java.util.Arrays;
import java.util.Optional;

/** The ways in which somebody can be reached. */
public enum Channel {
    PHONE_CALL("phoneCall", "by phone"),
    TEXT_MESSAGE("textMessage", "by text message"),
    MESSAGING_APP("messagingApp", "by a messaging app"),
    EMAIL("email", "by e-mail"),
    CONTACT_PERSON("contactPerson", "through a contact person"),
    IN_PERSON("inPerson", "in person"),
    /** Letters, which somebody else at the address may open, and which need the address. */
    POST("post", "by post");

    private final String code;
    private final String words;

    Channel(String code, String words) {
        this.code = code;
        this.words = words;
    }

    /** The code among the answers to {@code safeContactChannels}; letters are never one of them. */
    public String code() {
        return code;
    }

    String words() {
        return words;
    }

    static Optional<Channel> ofCode(String code) {
        return Arrays.stream(values())
                .filter(channel -> channel.code.equals(code))
                .findFirst();
    }
}
