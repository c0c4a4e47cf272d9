package se.saferreturn.filecleaning;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What is taken out of a file before it is kept, in the words in which it is told. */
public enum Removed {
    POSITION("position", "where it was taken"),
    DEVICE("device", "camera, time and other data of the picture"),
    AUTHORS("authors", "names of authors and programs"),
    PATHS("paths", "names of folders and printers"),
    PREVIEW("preview", "hidden preview pictures"),
    EARLIER("earlier", "earlier versions and hidden data"),
    BEFORE("before", "signs before its beginning");

    private final String code;
    private final String words;

    Removed(String code, String words) {
        this.code = code;
        this.words = words;
    }

    public String code() {
        return code;
    }

    public static Optional<Removed> ofCode(String code) {
        return Arrays.stream(values())
                .filter(removed -> removed.code.equals(code))
                .findFirst();
    }

    /** One short sentence about all of them; empty when nothing was removed. */
    public static String sentence(Set<Removed> removed) {
        return removed.isEmpty()
                ? ""
                : removed.stream()
                        .sorted()
                        .map(one -> one.words)
                        .collect(Collectors.joining("; ", "Removed before it was kept: ", "."));
    }
}
