package se.saferreturn.journeys;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a scenario has opened: the case that it follows, and whatever else it has started on the way, such as the enquiry
 * from which the case came.
 */
public final class PlayedCase {

    private final Set<String> numbers = new LinkedHashSet<>();
    private final List<Scenario.Step> stepsDone = new ArrayList<>();
    private String caseNumber;
    private String processInstanceId;
    private @Nullable String earlierCase;

    public PlayedCase(String caseNumber, String processInstanceId) {
        this.caseNumber = caseNumber;
        this.processInstanceId = processInstanceId;
        numbers.add(caseNumber);
    }

    /** The case that is followed now. */
    public String caseNumber() {
        return caseNumber;
    }

    /** Its root process instance. */
    public String processInstanceId() {
        return processInstanceId;
    }

    /** Steps of the scenario that have been played. */
    public List<Scenario.Step> stepsDone() {
        return stepsDone;
    }

    /** Numbers of all that the scenario has started, in that order. */
    public Set<String> numbers() {
        return numbers;
    }

    /** An open case that was there before; the steps go on with it as well. */
    void comesAfter(PlayedCase earlier) {
        earlierCase = earlier.caseNumber();
        numbers.addAll(earlier.numbers());
    }

    /** Number of the open case that was there before. */
    public String earlierCase() {
        if (earlierCase == null) {
            throw new IllegalStateException("The scenario has no earlier case that is open.");
        }
        return earlierCase;
    }

    /** From now on another case is the scenario's. */
    void follow(String otherCaseNumber, String otherProcessInstanceId) {
        caseNumber = otherCaseNumber;
        processInstanceId = otherProcessInstanceId;
        numbers.add(otherCaseNumber);
    }

    @Override
    public String toString() {
        return "case " + caseNumber;
    }
}
