package se.saferreturn.reintegration;

import se.saferreturn.casefile.Answers;

/** What the form {@code follow-up} says about safety and help. */
public final class FollowUpInterview {

    private FollowUpInterview() {}

    /**
     * Whether somebody must act on it at once. Whoever does not say of themselves that they feel safe, that nobody has been
     * in touch and that they are not exploited again may be in danger: with somebody listening they are not asked. And
     * whoever wants no more contact must not be called by the next follow-up.
     */
    public static boolean needsAction(Answers followUp) {
        return !says(followUp, ReintegrationFields.FEELS_SAFE, "yes")
                || says(followUp, ReintegrationFields.WANTS_HELP, "yes")
                || !says(followUp, ReintegrationFields.TRAFFICKER_CONTACT, "no")
                || !says(followUp, ReintegrationFields.EXPLOITED_AGAIN, "no")
                || says(followUp, ReintegrationFields.WANTS_FURTHER_CONTACT, "no");
    }

    private static boolean says(Answers followUp, String question, String answer) {
        return followUp.text(question).filter(answer::equals).isPresent();
    }
}
