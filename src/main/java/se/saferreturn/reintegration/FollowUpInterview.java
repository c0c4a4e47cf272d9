package se.saferreturn.reintegration;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import se.saferreturn.casefile.Answers;

/** What the form {@code follow-up} says about safety and help. */
public final class FollowUpInterview {

    /** Questions whose yes is a sign that the person is being exploited again or may be soon, with the sign in words. */
    private static final Map<String, String> SIGNS = signs();

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
                || says(followUp, ReintegrationFields.WANTS_FURTHER_CONTACT, "no")
                // forms from before do not ask for signs; those that ask do not let them be left out
                || SIGNS.keySet().stream()
                        .anyMatch(sign -> followUp.text(sign).isPresent() && !says(followUp, sign, "no"));
    }

    /** The signs of danger in a follow-up, such as {@code new debts, plans to leave (not known)}. */
    public static String signsInWords(Answers followUp) {
        if (followUp.text(ReintegrationFields.EXPLOITED_AGAIN).isEmpty()) {
            return "not asked: the person was not alone";
        }
        Map<String, String> all = new LinkedHashMap<>();
        all.put(ReintegrationFields.EXPLOITED_AGAIN, "exploited again");
        all.put(ReintegrationFields.TRAFFICKER_CONTACT, "exploiters in touch");
        all.putAll(SIGNS);
        String found = all.entrySet().stream()
                .filter(sign -> followUp.text(sign.getKey()).isPresent() && !says(followUp, sign.getKey(), "no"))
                .map(sign -> sign.getValue() + (says(followUp, sign.getKey(), "yes") ? "" : " (not known)"))
                .collect(Collectors.joining(", "));
        return found.isEmpty() ? "none" : found;
    }

    private static Map<String, String> signs() {
        Map<String, String> signs = new LinkedHashMap<>();
        signs.put(ReintegrationFields.SIGN_NEW_DEBT, "new debts");
        signs.put(ReintegrationFields.SIGN_DOCUMENTS_HELD, "documents, phone or money held by others");
        signs.put(ReintegrationFields.SIGN_RECRUITER, "offers of work, travel or marriage");
        signs.put(ReintegrationFields.SIGN_LEAVING, "plans to leave");
        signs.put(ReintegrationFields.SIGN_VIOLENCE, "violence, threats or control");
        return signs;
    }

    private static boolean says(Answers followUp, String question, String answer) {
        return followUp.text(question).filter(answer::equals).isPresent();
    }
}
