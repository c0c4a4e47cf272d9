package se.saferreturn.referral.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.saferreturn.casefile.CaseFile;
import se.saferreturn.casefile.CaseFileEntry;
import se.saferreturn.correction.Corrected;
import se.saferreturn.correction.CorrectionRefusedException;
import se.saferreturn.correction.FollowsCorrection;
import se.saferreturn.person.AgeOfPerson;
import se.saferreturn.person.PersonFields;
import se.saferreturn.protection.ProtectedIdentity;
import se.saferreturn.referral.DuplicateSearch;
import se.saferreturn.register.CaseRegister;
import se.saferreturn.routing.Clocks;
import se.saferreturn.routing.FactNames;
import se.saferreturn.routing.RunningCases;
import se.saferreturn.routing.TaskIds;
import se.saferreturn.urgency.Urgency;
import se.saferreturn.urgency.UrgencyOfReferral;

/** Who the person is, put right: found by the right name, a child treated as one, a referral as urgent as it is. */
@Component
@Order(CorrectedPerson.FIRST)
class CorrectedPerson implements FollowsCorrection {

    static final int FIRST = 1;

    private static final Set<String> OF_THE_PERSON = Set.of(
            PersonFields.PERSON_NAME,
            PersonFields.OTHER_NAMES,
            PersonFields.BIRTH_DATE,
            PersonFields.BIRTH_DATE_CERTAINTY,
            PersonFields.IDENTITY_NUMBER);

    private final CaseFile caseFile;
    private final CaseRegister register;
    private final DuplicateSearch search;
    private final UrgencyOfReferral urgencyOfReferral;
    private final RunningCases cases;
    private final Clock clock;

    CorrectedPerson(
            CaseFile caseFile,
            CaseRegister register,
            DuplicateSearch search,
            UrgencyOfReferral urgencyOfReferral,
            RunningCases cases,
            Clock clock) {
        this.caseFile = caseFile;
        this.register = register;
        this.search = search;
        this.urgencyOfReferral = urgencyOfReferral;
        this.cases = cases;
        this.clock = clock;
    }

    @Override
    public Set<String> facts() {
        return Set.of(FactNames.MINOR);
    }

    @Override
    public List<String> follow(Corrected corrected) {
        List<String> follows = new ArrayList<>();
        if (register.find(corrected.caseNumber()).isEmpty()) {
            return follows;
        }
        if (corrected.changes(ProtectedIdentity.KEY)) {
            follows.add(protection(corrected));
        }
        if (corrected.keys().stream().anyMatch(AgeOfPerson.KEYS::contains)) {
            follows.addAll(child(corrected));
        }
        if (corrected.running().filter(this::isBeingAssessed).isPresent()) {
            follows.addAll(urgency(corrected, corrected.running().orElseThrow()));
        }
        if (corrected.keys().stream().anyMatch(OF_THE_PERSON::contains)) {
            follows.add("The case is found by the corrected name, date and number from now on.");
        }
        return follows;
    }

    /** What is in the index stays: a case that is found by a wrong name as well does no harm. */
    @Override
    public void keep(Corrected corrected) {
        if (corrected.keys().stream().anyMatch(OF_THE_PERSON::contains)
                && register.find(corrected.caseNumber()).isPresent()) {
            search.remember(
                    corrected.caseNumber(),
                    caseFile.current(corrected.caseNumber(), CaseFileEntry.WHOLE_CASE),
                    LocalDate.now(clock));
        }
    }

    /** Whoever keeps watch over the case file protects it as soon as an entry says so. */
    private static String protection(Corrected corrected) {
        boolean now = ProtectedIdentity.isAskedFor(corrected.after());
        if (!now) {
            throw CorrectionRefusedException.asItStands(
                    "Protected identity: it is not lifted by a correction. Named staff go on"
                            + " with the case; a supervisor can name more.");
        }
        return "The identity is protected from now on: only named staff work with the case. Who claims a task first is named.";
    }

    private List<String> child(Corrected corrected) {
        LocalDate today = LocalDate.now(clock.withZone(Clocks.SWEDEN));
        boolean minor = AgeOfPerson.of(corrected.after(), today).isMinor();
        register.correct(corrected.caseNumber(), null, null, minor);
        if (minor == AgeOfPerson.of(corrected.before(), today).isMinor()) {
            return List.of();
        }
        return corrected
                .running()
                .map(instance -> {
                    List<String> follows = new ArrayList<>();
                    follows.add(
                            minor
                                    ? "The person is a child: what a child needs is asked for from now on."
                                    : "The person is of age.");
                    follows.addAll(cases.setFacts(instance, Map.of(FactNames.MINOR, minor)));
                    return follows;
                })
                .orElse(List.of());
    }

    private boolean isBeingAssessed(String instance) {
        return cases.isOpen(instance, TaskIds.ASSESS_REFERRAL) || cases.isOpen(instance, TaskIds.COMPARE_DUPLICATES);
    }

    private List<String> urgency(Corrected corrected, String instance) {
        Map<String, @Nullable Object> facts = cases.facts(instance);
        Urgency now = urgencyOfReferral.look(corrected.caseNumber(), facts);
        if (Boolean.valueOf(now.urgent()).equals(facts.get(FactNames.URGENT))) {
            return List.of();
        }
        urgencyOfReferral.decide(corrected.caseNumber(), facts);
        List<String> follows = new ArrayList<>();
        follows.add(now.urgent() ? "The referral is urgent now." : "The referral is not urgent any more.");
        follows.addAll(
                cases.setFacts(instance, Map.of(FactNames.URGENT, now.urgent(), FactNames.PRIORITY, now.priority())));
        return follows;
    }
}
