package se.saferreturn.filecleaning;

import java.util.Locale;
import java.util.regex.Pattern;

/** Where links in a file lead. */
public final class Links {

    private static final Pattern SCHEME =
            Pattern.compile("^[\\s\\p{Cntrl}]*[a-z][a-z0-9+.-]*:.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern PLAIN =
            Pattern.compile("^(https?://[^\\s!]|mailto:|tel:).*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern PATH = Pattern.compile(
            "^([a-z]:[\\\\/]|\\\\\\\\|/(home|Users|Volumes|var|mnt)/|file:).*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private Links() {}

    /** Out of the file: to an address, a computer or a folder. */
    public static boolean leadsOut(String target) {
        return isAddress(target) || readable(target).startsWith("../");
    }

    /** Names a computer, a way to reach it or a drive. */
    public static boolean isAddress(String target) {
        String clean = readable(target);
        boolean isPicture = clean.toLowerCase(Locale.ROOT).startsWith("data:image/");
        return (SCHEME.matcher(clean).matches() && !isPicture) || clean.startsWith("//");
    }

    /** Not one that only opens a page, a mail or a call, when somebody asks for it. */
    public static boolean isNotPlain(String target) {
        return leadsOut(target) && !PLAIN.matcher(target.strip()).matches();
    }

    /** A folder on somebody's computer, which often bears the name of its owner. */
    public static boolean isPath(String text) {
        return PATH.matcher(text.strip()).matches();
    }

    /** With the signs that may be written in another way in an address. */
    private static String readable(String target) {
        return target.strip()
                .replaceAll("(?i)%2e", ".")
                .replaceAll("(?i)%2f|%5c|\\\\", "/")
                .replaceAll("(?i)%3a", ":");
    }

    public static String lastOf(String path) {
        return path.strip().replaceFirst("^.*[\\\\/]", "");
    }
}
