package se.saferreturn.protection;

/** A reason that nobody could review. Names the field and says what is wanted, and repeats nothing of what was written. */
public class EmergencyReasonRefusedException extends RuntimeException {

    EmergencyReasonRefusedException(String message) {
        super(message);
    }
}
