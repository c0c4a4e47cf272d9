package se.saferreturn.travel;

/** A travel plan that nobody can follow; the message says which field to change, in the user's words. */
public final class TravelPlanRefusedException extends RuntimeException {

    private final String field;

    TravelPlanRefusedException(String field, String message) {
        super(message);
        this.field = field;
    }

    /** The key of the field, with rows counted from 0, such as {@code legs[1].arrivesAt}. */
    public String field() {
        return field;
    }
}
