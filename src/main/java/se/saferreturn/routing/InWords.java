package se.saferreturn.routing;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/** Groups, regions and countries as people call them, where the engine and the models know only their codes. */
public final class InWords {

    private static final Map<String, String> COUNTRIES = Arrays.stream(Locale.getISOCountries())
            .map(two -> new Locale.Builder().setRegion(two).build())
            .collect(toUnmodifiableMap(
                    Locale::getISO3Country, country -> country.getDisplayCountry(Locale.ENGLISH), (one, same) -> one));

    private static final Map<String, String> TEAMS = Map.of(
            Groups.IOM_SWEDEN, "IOM Sweden",
            Groups.ADMINISTRATORS, "Administrators",
            Groups.DUTY_COORDINATORS, "Coordinators on duty");

    private static final String COORDINATORS_PREFIX = new Groups().coordinators("");

    private InWords() {}

    /** Such as "Coordinators South" or "IOM mission Romania"; a group that nobody knows keeps its code. */
    public static String group(String id) {
        if (id.startsWith(COORDINATORS_PREFIX)) {
            return "Coordinators " + region(id.substring(COORDINATORS_PREFIX.length()));
        }
        if (id.startsWith(Groups.MISSION_PREFIX)) {
            return "IOM mission " + country(id.substring(Groups.MISSION_PREFIX.length()));
        }
        String team = TEAMS.get(id);
        return team == null ? capital(id.replace('-', ' ')) : team;
    }

    public static String region(String code) {
        return capital(code);
    }

    /** The English name of a country given by its three letters; other words stay as they are. */
    public static String country(String threeLetters) {
        return COUNTRIES.getOrDefault(threeLetters.toUpperCase(Locale.ROOT), threeLetters);
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
