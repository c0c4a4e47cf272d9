package se.saferreturn.travel;

import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.text.Transliterator;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZone.SystemTimeZoneType;
import com.ibm.icu.util.ULocale;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * By which clocks people live at a place, from its country and what is written of it. The zones of countries and the names
 * of their cities are those of the Unicode CLDR.
 */
final class PlaceZone {

    private static final Transliterator PLAIN = Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");
    private static final Pattern NO_LETTERS = Pattern.compile("[^a-z]+");
    private static final int SHORTEST_NAME = 4;

    /** Languages in which people write the names of cities and countries. */
    private static final List<ULocale> LANGUAGES = List.of(ULocale.ENGLISH, new ULocale("sv"));

    private static final Map<String, String> COUNTRY_OF_CODE = Stream.concat(
                    Stream.of(Locale.getISOCountries())
                            .map(code -> Map.entry(new Locale("", code).getISO3Country(), code)),
                    Stream.of(Map.entry("XKX", "XK")))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    /** Where journeys begin and change, and the CLDR names the zone by another city. */
    private static final Map<String, Set<String>> HUBS = Map.ofEntries(
            Map.entry("Europe/Stockholm", Set.of("Arlanda", "Göteborg", "Landvetter", "Malmö", "Skavsta")),
            Map.entry("Europe/Copenhagen", Set.of("Kastrup")),
            Map.entry("Europe/Berlin", Set.of("Frankfurt", "Munich", "München", "Hamburg", "Düsseldorf")),
            Map.entry("Europe/Rome", Set.of("Milan", "Milano", "Malpensa")),
            Map.entry("Europe/Madrid", Set.of("Barcelona")),
            Map.entry("Europe/London", Set.of("Heathrow", "Manchester")),
            Map.entry("Asia/Qatar", Set.of("Doha")),
            Map.entry("Asia/Dubai", Set.of("Abu Dhabi", "Sharjah")),
            Map.entry("Asia/Calcutta", Set.of("Delhi", "Mumbai", "Bangalore", "Chennai")),
            Map.entry("Asia/Riyadh", Set.of("Jeddah", "Dammam")),
            Map.entry("Asia/Karachi", Set.of("Islamabad", "Lahore")),
            Map.entry("Asia/Shanghai", Set.of("Beijing", "Guangzhou")));

    /** What a city is called, and the country, each with the zones that are meant. */
    private static final Map<String, Set<String>> CITIES = names(zone -> Stream.of(
                    Stream.of(zone.substring(zone.lastIndexOf('/') + 1)),
                    LANGUAGES.stream()
                            .map(language -> TimeZoneNames.getInstance(language).getExemplarLocationName(zone)),
                    HUBS.getOrDefault(zone, Set.of()).stream())
            .flatMap(names -> names));

    private static final Map<String, Set<String>> COUNTRIES = names(zone ->
            LANGUAGES.stream().map(language -> ULocale.getDisplayCountry("und_" + TimeZone.getRegion(zone), language)));

    private PlaceZone() {}

    /**
     * The zone of a place in a country.
     *
     * @param country three letters
     * @param place as people write it; of a country with several zones it names the city
     * @param at local time at the place; where the city is not known, the zone in which this comes first is taken, since an
     *     alarm that comes too early is better than one that comes too late
     * @return empty if there is no such country
     */
    static Optional<ZoneId> of(String country, String place, LocalDateTime at) {
        String region = COUNTRY_OF_CODE.get(country);
        if (region == null) {
            return Optional.empty();
        }
        Set<String> inCountry = TimeZone.getAvailableIDs(SystemTimeZoneType.CANONICAL_LOCATION, region, null);
        Set<String> meant = named(CITIES, place);
        meant.retainAll(inCountry);
        return earliest(meant.isEmpty() ? inCountry : meant, at);
    }

    /** The zone of a place of which nothing is known but what people write; empty where that names no city and no country. */
    static Optional<ZoneId> of(String place, LocalDateTime at) {
        Set<String> meant = named(CITIES, place);
        return earliest(meant.isEmpty() ? named(COUNTRIES, place) : meant, at);
    }

    private static Optional<ZoneId> earliest(Set<String> zones, LocalDateTime at) {
        return zones.stream()
                .filter(ZoneId.getAvailableZoneIds()::contains)
                .map(ZoneId::of)
                .min(Comparator.comparing((ZoneId zone) -> at.atZone(zone).toInstant())
                        .thenComparing(ZoneId::getId));
    }

    private static Set<String> named(Map<String, Set<String>> names, String place) {
        String written = " " + plain(place) + " ";
        return names.entrySet().stream()
                .filter(name -> written.contains(" " + name.getKey() + " "))
                .flatMap(name -> name.getValue().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, Set<String>> names(Function<String, Stream<String>> namesOfZone) {
        Map<String, Set<String>> zones = new LinkedHashMap<>();
        TimeZone.getAvailableIDs(SystemTimeZoneType.CANONICAL_LOCATION, null, null)
                .forEach(zone -> namesOfZone
                        .apply(zone)
                        .filter(name -> name != null)
                        .map(PlaceZone::plain)
                        .filter(name -> name.length() >= SHORTEST_NAME)
                        .forEach(name -> zones.computeIfAbsent(name, key -> new TreeSet<>())
                                .add(zone)));
        return zones;
    }

    private static String plain(String text) {
        return NO_LETTERS.matcher(PLAIN.transliterate(text)).replaceAll(" ").strip();
    }
}
