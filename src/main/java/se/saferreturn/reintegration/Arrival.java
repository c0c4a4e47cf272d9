package se.saferreturn.reintegration;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import se.saferreturn.casefile.Answers;

/**
 * What is said about a person in the first weeks at home, and whether somebody must act on it at once. What has not been
 * answered is as dangerous as the answer that is feared.
 */
public final class Arrival {

    /** What the reception does not see to by itself. */
    private static final Set<String> URGENT_NEEDS = Set.of(ReintegrationFields.MEDICAL_CARE, "medicine", "protection");

    private Arrival() {}

    /** Whether the form {@code arrival} names a need that cannot wait for the reception. */
    public static boolean hasUrgentNeeds(Answers arrival) {
        return arrival
                .get(ReintegrationFields.ARRIVAL_NEEDS)
                .filter(Collection.class::isInstance)
                .<Collection<?>>map(Collection.class::cast)
                .orElse(List.of())
                .stream()
                .anyMatch(URGENT_NEEDS::contains);
    }

    /** Whether the form {@code escort-report} tells of something that happened on the way. */
    public static boolean hasIncidents(Answers escortReport) {
        return !says(escortReport, ReintegrationFields.ESCORT_INCIDENTS, "no");
    }

    /** Whether by the form {@code reception} the person has no place to stay, or none that is known to be safe. */
    public static boolean isUnsafePlace(Answers reception) {
        return !says(reception, ReintegrationFields.ACCOMMODATION_SAFE, "yes")
                || says(reception, ReintegrationFields.ACCOMMODATION, "none");
    }

    /** Whether by the form {@code early-contact} the person was not reached, or may be in danger or in need. */
    public static boolean isWorrying(Answers earlyContact) {
        return !says(earlyContact, ReintegrationFields.EARLY_CONTACT_REACHED, "yes")
                || !says(earlyContact, ReintegrationFields.EARLY_SAFE, "yes")
                || !says(earlyContact, ReintegrationFields.EARLY_TRAFFICKER_CONTACT, "no")
                || !says(earlyContact, ReintegrationFields.EARLY_NEEDS_MET, "yes");
    }

    private static boolean says(Answers answers, String question, String answer) {
        return answers.text(question).filter(answer::equals).isPresent();
    }
}
