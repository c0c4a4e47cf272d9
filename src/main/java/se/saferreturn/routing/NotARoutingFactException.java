package se.saferreturn.routing;

import java.util.regex.Pattern;

/** Somebody tried to give the engine a value that it must not know. */
public class NotARoutingFactException extends RuntimeException {

    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,39}");

    NotARoutingFactException(String name, boolean declared) {
        super(
                declared
                        ? "The value given for " + shown(name)
                                + " is not one that processes/routing-facts.yaml allows for it."
                        : "The variable " + shown(name)
                                + " is not declared in processes/routing-facts.yaml. Answers belong into a form, which keeps them"
                                + " in the encrypted case file.");
    }

    /** A name that does not look like one may itself be personal, so it is not repeated. */
    private static String shown(String name) {
        return PLAIN_NAME.matcher(name).matches() ? name : "with an unusual name";
    }
}
