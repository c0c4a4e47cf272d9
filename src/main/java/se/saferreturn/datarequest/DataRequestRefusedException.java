package se.saferreturn.datarequest;

/** A data request cannot be decided or carried out like this; the message names the field and says what to do. */
public final class DataRequestRefusedException extends RuntimeException {

    DataRequestRefusedException(String message) {
        super(message);
    }
}
