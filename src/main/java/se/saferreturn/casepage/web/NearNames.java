package se.saferreturn.casepage.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Names that somebody may have meant who typed another one. */
final class NearNames {

    private static final int MOST = 5;
    private static final LevenshteinDistance DISTANCE = LevenshteinDistance.getDefaultInstance();

    private NearNames() {}

    /** The nearest of the known names, the nearest first; none that is further off than half of its length. */
    static List<String> of(String typed, List<String> known) {
        String asked = typed.toLowerCase(Locale.ROOT);
        return known.stream()
                .filter(name -> distance(asked, name) <= Math.max(name.length(), asked.length()) / 2)
                .sorted(Comparator.comparing((String name) -> distance(asked, name))
                        .thenComparing(name -> name))
                .limit(MOST)
                .toList();
    }

    private static int distance(String asked, String name) {
        return DISTANCE.apply(asked, name.toLowerCase(Locale.ROOT));
    }
}
