package se.saferreturn.casefile;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The first letters of a name, enough to tell one case from another and not who it is. */
public final class Initials {

    private static final int MOST = 4;

    private Initials() {}

    /** Of the first parts of a name, in whatever alphabet; empty if it has no letter. */
    public static String of(String name) {
        return Arrays.stream(name.split("[^\\p{L}\\p{M}]+"))
                .filter(part -> !part.isEmpty() && Character.isLetter(part.codePointAt(0)))
                .limit(MOST)
                .map(part -> Character.toString(part.codePointAt(0)).toUpperCase(Locale.ROOT) + ".")
                .collect(Collectors.joining(" "));
    }
}
