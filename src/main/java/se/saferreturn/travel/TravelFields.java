package se.saferreturn.travel;

/** Keys of a travel plan, and of what has to be ready for it. */
public final class TravelFields {

    public static final String LEGS = "legs";
    public static final String DEPARTS_AT = "departsAt";
    public static final String ARRIVES_AT = "arrivesAt";
    public static final String PLACE_OF_RETURN = "placeOfReturn";
    public static final String RECEPTION_CONFIRMED = "receptionConfirmed";
    public static final String SHELTER_CONFIRMED = "shelterConfirmed";
    public static final String MEASURES_SECURED = "measuresSecured";
    public static final String MISSING_MEASURES = "missingMeasures";

    private TravelFields() {}
}
