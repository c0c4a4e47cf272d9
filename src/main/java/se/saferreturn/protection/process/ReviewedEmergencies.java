package se.saferreturn.protection.process;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.saferreturn.access.AccessRefusedException;
import se.saferreturn.accesslog.Access;
import se.saferreturn.accesslog.AccessLog;
import se.saferreturn.accesslog.Act;
import se.saferreturn.accesslog.Basis;
import se.saferreturn.casefile.Answers;
import se.saferreturn.casefile.CaseFile;
import se.saferreturn.casefile.CaseFileEntry;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.engine.AsSystem;
import se.saferreturn.protection.Emergencies;
import se.saferreturn.protection.EmergencyFields;
import se.saferreturn.protection.EmergencyOpening;
import se.saferreturn.protection.EmergencyReason;
import se.saferreturn.protection.OpeningRegister;
import se.saferreturn.register.CaseRegister;
import se.saferreturn.routing.Clocks;
import se.saferreturn.staff.Person;

/** Opens a case and starts the review of it. */
@Component
@Transactional
class ReviewedEmergencies implements Emergencies {

    private static final String MESSAGE = "EmergencyAccessOpened";
    private static final String NUMBER = "emergency";

    /** The author of this entry may not be the one who reviews. */
    private static final String ENTRY = "emergency-access";

    private final OpeningRegister openings;
    private final CaseRegister register;
    private final CaseFile caseFile;
    private final AccessLog log;
    private final ProcessEngine engine;
    private final AsSystem system;
    private final EmergencySettings settings;
    private final Clock clock;

    ReviewedEmergencies(
            OpeningRegister openings,
            CaseRegister register,
            CaseFile caseFile,
            AccessLog log,
            ProcessEngine engine,
            AsSystem system,
            EmergencySettings settings,
            Clock clock) {
        this.openings = openings;
        this.register = register;
        this.caseFile = caseFile;
        this.log = log;
        this.engine = engine;
        this.system = system;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Opened open(Person person, CaseNumber caseNumber, EmergencyReason reason) {
        caseFile.holdUntilDone(caseNumber);
        if (register.find(caseNumber).isEmpty() || !caseFile.exists(caseNumber)) {
            throw AccessRefusedException.noSuchCase();
        }
        Instant now = clock.instant();
        // asked while the case is held: whoever asks several times at once opens it once
        Optional<EmergencyOpening> present = openings.open(person.id(), caseNumber, now);
        if (present.isPresent()) {
            return new Opened(present.get(), false);
        }
        EmergencyOpening opening = openings.add(caseNumber, person.id(), now, now.plus(settings.openFor()));
        caseFile.append(new CaseFileEntry(
                caseNumber,
                ENTRY,
                1,
                opening.scope(),
                null,
                person.id(),
                Answers.of(Map.of(
                        EmergencyFields.EMERGENCY_OPENED_BY, opening.person(),
                        EmergencyFields.EMERGENCY_OPENED_AT, local(opening.openedAt()),
                        EmergencyFields.EMERGENCY_OPEN_UNTIL, local(opening.until())))));
        log.record(
                new Access(person.id(), Act.EMERGENCY, caseNumber, "emergency access", Basis.EMERGENCY, reason.text()));
        startReview(opening);
        return new Opened(opening, true);
    }

    /** On behalf of the system: nobody may start it by hand. */
    private void startReview(EmergencyOpening opening) {
        system.ask(() -> engine.getRuntimeService()
                .createMessageCorrelation(MESSAGE)
                .processInstanceBusinessKey(opening.caseNumber().value())
                .setVariable(NUMBER, opening.number())
                .correlateStartMessage());
    }

    private static String local(Instant moment) {
        return LocalDateTime.ofInstant(moment, Clocks.SWEDEN)
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }
}
