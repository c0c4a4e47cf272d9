package se.saferreturn.event;

/** Keys of what is told of an event. */
public final class EventFields {

    public static final String NEW_COUNTY = "newCounty";
    public static final String WITHDRAWN_LAYERS = "withdrawnLayers";

    private EventFields() {}
}
