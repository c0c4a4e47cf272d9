package se.saferreturn.event.process;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.saferreturn.correction.Corrected;
import se.saferreturn.correction.CorrectionRefusedException;
import se.saferreturn.correction.FollowsCorrection;
import se.saferreturn.event.CaseEvent;
import se.saferreturn.event.ConsentLayer;
import se.saferreturn.event.EventFields;
import se.saferreturn.routing.RunningCases;

/** A consent that was noted and never given is taken back by the same road as one that is withdrawn. */
@Component
class CorrectedConsents implements FollowsCorrection {

    private final RunningCases cases;
    private final EventRecords records;

    CorrectedConsents(RunningCases cases, EventRecords records) {
        this.cases = cases;
        this.records = records;
    }

    @Override
    public Set<String> facts() {
        return Stream.of(ConsentLayer.values()).map(ConsentLayer::fact).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public List<String> follow(Corrected corrected) {
        return corrected.running().map(instance -> follow(corrected, instance)).orElse(List.of());
    }

    private List<String> follow(Corrected corrected, String instance) {
        Map<String, Object> known = new HashMap<>();
        cases.facts(instance).forEach((fact, value) -> {
            if (value != null) {
                known.put(fact, value);
            }
        });
        Set<ConsentLayer> lost = EnumSet.noneOf(ConsentLayer.class);
        Map<String, Object> gained = new HashMap<>();
        for (ConsentLayer layer : ConsentLayer.values()) {
            boolean given =
                    Boolean.TRUE.equals(corrected.after().get(layer.fact()).orElse(false));
            boolean holds = Boolean.TRUE.equals(known.get(layer.fact()));
            if (corrected.changes(layer.fact()) && given && !holds) {
                gained.put(layer.fact(), true);
            } else if (corrected.changes(layer.fact()) && !given && holds) {
                lost.add(layer);
            }
        }
        List<String> follows = new ArrayList<>(gained.isEmpty() ? List.of() : cases.setFacts(instance, gained));
        if (!gained.isEmpty()) {
            follows.add(0, "What rests on this consent may be shared from now on.");
        }
        if (!lost.isEmpty()) {
            follows.add(withdraw(corrected, instance, lost));
        }
        return follows;
    }

    private String withdraw(Corrected corrected, String instance, Set<ConsentLayer> lost) {
        boolean all = lost.contains(ConsentLayer.SUPPORT);
        CaseEvent event = all ? CaseEvent.CONSENT_WITHDRAWN : CaseEvent.CONSENT_LAYER_WITHDRAWN;
        records.keep(
                corrected.caseNumber(),
                "consent-corrected",
                Map.of(
                        EventFields.WITHDRAWN_LAYERS,
                        lost.stream().map(ConsentLayer::code).toList()));
        if (!cases.send(instance, event.message())) {
            throw CorrectionRefusedException.asItStands(event.notNow());
        }
        return all
                ? "Without consent to support everything stops, as when all consent is withdrawn; a task asks you to offer"
                        + " other help, and with it the case ends."
                : "Sharing stops at once, as when this consent is withdrawn; a task asks how to go on.";
    }
}
