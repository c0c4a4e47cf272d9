package se.saferreturn.routing;

import java.util.Locale;

/** The groups that do the work, named by role, region and country; used in models as {@code groups}. */
public final class Groups {

    public static final String ESCORTS = "escorts";
    public static final String IOM_SWEDEN = "iom-sweden";

    private static final String NO_ESCORT = "none";

    /** The regional coordinators, such as {@code coordinators-stockholm}. */
    public String coordinators(String region) {
        return "coordinators-" + region;
    }

    /** The IOM mission in the country of return, such as {@code iom-mission-rou}. */
    public String mission(String countryOfReturn) {
        return "iom-mission-" + countryOfReturn.toLowerCase(Locale.ROOT);
    }

    /** Who reports on the travel: the escort, or IOM in Sweden when the person travels alone. */
    public String travelling(String escort) {
        return escort.equals(NO_ESCORT) ? IOM_SWEDEN : ESCORTS;
    }
}
