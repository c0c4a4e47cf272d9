package se.saferreturn.preparation;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Forms and records in which is said what danger a person is in; they have a door of their own. */
public final class AssessmentForms {

    public static final Set<String> ALL = Stream.concat(
                    PastAssessment.HISTORY.stream(),
                    Stream.of("protection-planning", "threat-response", "correction-follows"))
            .collect(Collectors.toUnmodifiableSet());

    private AssessmentForms() {}
}
