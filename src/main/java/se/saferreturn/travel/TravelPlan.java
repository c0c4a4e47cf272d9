package se.saferreturn.travel;

import java.util.List;
import se.saferreturn.casefile.Answers;

/**
 * What the form {@code travel-plan} says of the way home.
 *
 * @param legCount number of legs, at least one
 */
public record TravelPlan(int legCount) {

    /**
     * Reads the plan from the case file.
     *
     * @throws IllegalStateException the plan has no legs
     */
    public static TravelPlan of(Answers answers) {
        int legs = answers.get("legs")
                .filter(List.class::isInstance)
                .map(list -> ((List<?>) list).size())
                .orElse(0);
        if (legs == 0) {
            throw new IllegalStateException("The travel plan has no legs. Enter at least one in \"Plan travel\".");
        }
        return new TravelPlan(legs);
    }
}
