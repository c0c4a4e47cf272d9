package se.saferreturn.reintegration;

import se.saferreturn.casefile.Answers;

/** What the form {@code follow-up} says about safety and help. */
public final class FollowUpInterview {

    private FollowUpInterview() {}

    /**
     * Whether somebody must act on it at once. Whoever does not say that they feel safe, and of whom it is not known
     * whether they are exploited again, may be in danger.
     */
    public static boolean needsAction(Answers followUp) {
        return !says(followUp, ReintegrationFields.FEELS_SAFE, "yes")
                || says(followUp, ReintegrationFields.WANTS_HELP, "yes")
                || says(followUp, ReintegrationFields.TRAFFICKER_CONTACT, "yes")
                || says(followUp, ReintegrationFields.EXPLOITED_AGAIN, "yes")
                || says(followUp, ReintegrationFields.EXPLOITED_AGAIN, "unknown");
    }

    private static boolean says(Answers followUp, String question, String answer) {
        return followUp.text(question).filter(answer::equals).isPresent();
    }
}
