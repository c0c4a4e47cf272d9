package se.saferreturn.preparation.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.saferreturn.correction.Corrected;
import se.saferreturn.correction.FollowsCorrection;
import se.saferreturn.person.PersonFields;
import se.saferreturn.preparation.ChildSafeguards;
import se.saferreturn.preparation.ChildSafeguards.State;
import se.saferreturn.preparation.SafeguardsOfCase;
import se.saferreturn.routing.FactNames;
import se.saferreturn.routing.RunningCases;

/** What was signed is not what stands now, so a child's safeguards are signed anew, and until then nobody leaves on them. */
@Component
@Order(CorrectedRisk.AFTER_THE_PERSON)
class CorrectedSafeguards implements FollowsCorrection {

    private static final Set<String> WRITTEN_IN = Set.of(ChildSafeguards.FORM, ChildSafeguards.SIGNATURE);

    private final SafeguardsOfCase safeguards;
    private final RunningCases cases;
    private final HeldJourney journey;

    CorrectedSafeguards(SafeguardsOfCase safeguards, RunningCases cases, HeldJourney journey) {
        this.safeguards = safeguards;
        this.cases = cases;
        this.journey = journey;
    }

    /** They are signed again. */
    @Override
    public boolean isDecidedAnew(String form) {
        return form.equals(ChildSafeguards.FORM);
    }

    @Override
    public List<String> follow(Corrected corrected) {
        String instance = corrected.processInstance();
        boolean concerns = WRITTEN_IN.contains(corrected.entry().form())
                || corrected.keys().contains(PersonFields.DEPENDANTS);
        if (instance == null || !concerns || safeguards.areSaidByHand(corrected.caseNumber())) {
            return List.of();
        }
        Map<String, @Nullable Object> facts = cases.facts(instance);
        Object before = facts.get(FactNames.CHILD_SAFEGUARDS);
        State now = safeguards
                .determine(corrected.caseNumber(), !Boolean.FALSE.equals(facts.get(FactNames.MINOR)))
                .state();
        if (now.code().equals(before)) {
            return List.of();
        }
        List<String> follows =
                new ArrayList<>(cases.setFacts(instance, Map.of(FactNames.CHILD_SAFEGUARDS, now.code())));
        if (State.IN_PLACE.code().equals(before)) {
            follows.add("The safeguards of the child have to be signed again, or completed first.");
            follows.add(journey.hold(corrected.caseNumber(), instance));
        }
        return follows;
    }
}
