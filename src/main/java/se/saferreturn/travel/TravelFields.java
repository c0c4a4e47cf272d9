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

    public static final String DESTINATION_WISH = "destinationWish";
    public static final String CONSENT_WITHDRAWN = "consentWithdrawn";

    /** The two measures; their answers have keys that begin so. */
    public static final String POLICE_SWEDEN = "policeSweden";

    public static final String POLICE_HOME = "policeHome";
    public static final String CONTACTED = "contacted";
    public static final String NOT_CONTACTED = "notContacted";

    private TravelFields() {}
}
