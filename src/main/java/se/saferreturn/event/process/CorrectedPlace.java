package se.saferreturn.event.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.saferreturn.access.CaseAccess;
import se.saferreturn.access.CurrentPerson;
import se.saferreturn.access.Door;
import se.saferreturn.correction.Corrected;
import se.saferreturn.correction.CorrectionRefusedException;
import se.saferreturn.correction.FollowsCorrection;
import se.saferreturn.event.CaseEvent;
import se.saferreturn.event.EventFields;
import se.saferreturn.register.CaseRegister;
import se.saferreturn.routing.FactNames;
import se.saferreturn.routing.RunningCases;

/** A county or a country that was wrong moves the case by the same roads as one that has changed. */
@Component
class CorrectedPlace implements FollowsCorrection {

    private static final String REGION = "region";

    private final RunningCases cases;
    private final EventRecords records;
    private final CaseRegister register;
    private final TransferCase transfer;
    private final ChangeDestination destination;
    private final CurrentPerson currentPerson;
    private final CaseAccess access;

    CorrectedPlace(
            RunningCases cases,
            EventRecords records,
            CaseRegister register,
            TransferCase transfer,
            ChangeDestination destination,
            CurrentPerson currentPerson,
            CaseAccess access) {
        this.cases = cases;
        this.records = records;
        this.register = register;
        this.transfer = transfer;
        this.destination = destination;
        this.currentPerson = currentPerson;
        this.access = access;
    }

    @Override
    public Set<String> facts() {
        return Set.of(FactNames.COUNTY, REGION, FactNames.COUNTRY_OF_RETURN);
    }

    @Override
    public List<String> follow(Corrected corrected) {
        if (register.find(corrected.caseNumber()).isEmpty()) {
            return List.of();
        }
        List<String> follows = new ArrayList<>();
        if (corrected.changes(FactNames.COUNTY)) {
            follows.add(county(corrected));
        }
        if (corrected.changes(FactNames.COUNTRY_OF_RETURN)) {
            follows.add(country(corrected));
        }
        return follows;
    }

    private String county(Corrected corrected) {
        String county = corrected
                .after()
                .text(FactNames.COUNTY)
                .orElseThrow(() -> CorrectionRefusedException.because(
                        "County: choose the county; the case cannot go back to having none.",
                        List.of(FactNames.COUNTY)));
        register.correct(corrected.caseNumber(), county, null, null);
        String instance = corrected.processInstance();
        if (instance == null) {
            return "The register has the other county now. The case has ended, so its region stays.";
        }
        Map<String, @Nullable Object> facts = cases.facts(instance);
        String region = transfer.regionOf(county);
        if (region.equals(facts.get(REGION))) {
            cases.setFacts(instance, Map.of(FactNames.COUNTY, county));
            return "The register has the other county now. It belongs to the same region.";
        }
        currentPerson.find().ifPresent(person -> {
            if (access.find(person, Door.TRANSFER_CASE, corrected.caseNumber()).isEmpty()) {
                throw CorrectionRefusedException.asItStands(
                        "County: this moves the case to another region. Only a coordinator"
                                + " who is responsible for the case may do that.");
            }
        });
        records.keep(corrected.caseNumber(), "county-corrected", Map.of(EventFields.NEW_COUNTY, county));
        if (!cases.send(instance, CaseEvent.CASE_TRANSFERRED.message())) {
            throw CorrectionRefusedException.asItStands(CaseEvent.CASE_TRANSFERRED.notNow());
        }
        return "The case and its open tasks move to the region " + region
                + " at once. You may not see it any more then; that region can move it back.";
    }

    private String country(Corrected corrected) {
        String country = corrected.after().text(FactNames.COUNTRY_OF_RETURN).orElse(null);
        register.correct(corrected.caseNumber(), null, country, null);
        String instance = corrected.processInstance();
        if (instance == null) {
            return "The register has the other country now.";
        }
        Map<String, @Nullable Object> facts = cases.facts(instance);
        if (!"preparing".equals(facts.getOrDefault(FactNames.TRAVEL_STAGE, "preparing"))) {
            throw CorrectionRefusedException.asItStands(
                    "Country of return: the journey has begun, so it cannot be corrected here. Report a disruption of the"
                            + " travel if the journey must end elsewhere.");
        }
        destination.lead(
                corrected.caseNumber(),
                instance,
                country,
                Boolean.TRUE.equals(facts.get(FactNames.CONSENT_MISSION)),
                Boolean.TRUE.equals(facts.get(FactNames.CONSENT_IOM)),
                String.valueOf(facts.get(REGION)));
        return "The case leads to the other country now: tasks of the mission go to the mission there, the inquiry begins anew"
                + " if it was going on, and the safeguards of a child have to be confirmed again. Make sure that the person"
                + " consents to sharing with that mission, and call back what another one was told.";
    }
}
