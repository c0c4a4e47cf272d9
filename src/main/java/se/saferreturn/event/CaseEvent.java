package se.saferreturn.event;

import java.util.Arrays;
import se.saferreturn.access.Door;

/** What can be reported about a case that is open. */
public enum CaseEvent {
    CONSENT_WITHDRAWN(
            "consentWithdrawn",
            "ConsentWithdrawn",
            Repeats.NO,
            "The consent cannot be withdrawn now: the case is about to end. Do what its open task asks for."),
    CONSENT_LAYER_WITHDRAWN(
            "consentLayerWithdrawn",
            "ConsentLayerWithdrawn",
            Repeats.YES,
            "A part of the consent cannot be withdrawn now: the case is about to end. Do what its open task asks for."),
    NEW_THREAT(
            "newThreat",
            "NewThreat",
            Repeats.NO,
            "The return has ended, so its risk is not assessed again. Call the coordinators; if somebody is in danger, call"
                    + " the police first."),
    PERSON_MISSING(
            "personMissing",
            "PersonMissing",
            Repeats.NO,
            "The case is about to end. Call the coordinators and the police; when the case is closed, choose re-open."),
    TRAVEL_DISRUPTED(
            "travelDisrupted",
            "TravelDisrupted",
            Repeats.NO,
            "The person is not travelling now, or the travel is being planned anew. Write it into the open task of the travel,"
                    + " or call the coordinators."),
    DESTINATION_CHANGED(
            "destinationChanged",
            "DestinationChanged",
            Repeats.NO,
            "The destination cannot be changed now: the case is about to end. Do what its open task asks for."),
    CASE_TRANSFERRED(
            "transfer",
            "CaseTransferred",
            Repeats.NO,
            "The case cannot be transferred now: it is about to end. Do what its open task asks for."),
    PERSON_DIED(
            "death",
            "PersonDied",
            Repeats.NO,
            "The case is about to end. Call the coordinators, and write it into the open task."),
    SUPPORT_ADDED(
            "moreSupport",
            "SupportAdded",
            Repeats.YES,
            "Support can be added when the person has come home. Until then, write it into the reintegration plan.");

    private enum Repeats {
        YES,
        NO
    }

    private final String kind;
    private final String message;
    private final Repeats repeats;
    private final String notNow;

    CaseEvent(String kind, String message, Repeats repeats, String notNow) {
        this.kind = kind;
        this.message = message;
        this.repeats = repeats;
        this.notNow = notNow;
    }

    /** Whether this is what somebody chose in the form. */
    public boolean isReportedAs(String eventKind) {
        return kind.equals(eventKind);
    }

    /** The name of the message by which the case's processes wait for it. */
    public String message() {
        return message;
    }

    /** Whether another one may be reported while one is being handled. */
    public boolean mayRepeat() {
        return repeats == Repeats.YES;
    }

    /** The door that its reporter must pass, beside the one to report at all. */
    public Door door() {
        return switch (this) {
            case CASE_TRANSFERRED -> Door.TRANSFER_CASE;
            case DESTINATION_CHANGED -> Door.CHANGE_COURSE;
            default -> Door.REPORT_EVENT;
        };
    }

    /** For the reporter when no process waits for it: why, and what to do instead. */
    public String notNow() {
        return notNow;
    }

    /**
     * Finds an event by the name of its message.
     *
     * @throws IllegalArgumentException there is no such event
     */
    public static CaseEvent ofMessage(String message) {
        return Arrays.stream(values())
                .filter(event -> event.message.equals(message))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "No event of a case has the message " + message + ". Correct the name in the model."));
    }
}
