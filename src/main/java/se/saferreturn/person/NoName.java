package se.saferreturn.person;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Words that say that a name is not known. Two women whose names nobody knows have no name in common.
 */
public final class NoName {

    /** With one of them in it, a text is no name. */
    private static final Set<String> UNKNOWN = Set.of(
            "okänd",
            "okänt",
            "okända",
            "namnlös",
            "unknown",
            "unnamed",
            "anonym",
            "anonymous",
            "nn",
            "noname",
            "necunoscut",
            "necunoscută",
            "необявена",
            "неизвестна",
            "неизвестен",
            "неизвестная",
            "неизвестный",
            "непозната",
            "непознат",
            "nepoznata",
            "nepoznat",
            "desconocida",
            "desconocido",
            "ismeretlen",
            "nieznana",
            "nieznany",
            "neznáma",
            "neznámy",
            "nežinoma",
            "nežinomas",
            "अज्ञात");

    /** They stand beside the former, or alone for a person; Man, Person and Nu are surnames too, beside another name. */
    private static final Set<String> ANYBODY = Set.of(
            "kvinna",
            "kvinnan",
            "man",
            "mannen",
            "flicka",
            "flickan",
            "pojke",
            "pojken",
            "tjej",
            "kille",
            "person",
            "personen",
            "barn",
            "woman",
            "girl",
            "boy",
            "female",
            "male",
            "child",
            "lady",
            "namn",
            "name",
            "ung",
            "young",
            "ej",
            "inte",
            "vet",
            "känt",
            "uppgift",
            "saknas",
            "not",
            "known",
            "none",
            "no",
            "ingen",
            "inget",
            "n",
            "femeie",
            "fată",
            "bărbat",
            "жена",
            "жени",
            "момиче",
            "женщина",
            "devojka",
            "žena",
            "mujer",
            "nő",
            "kobieta",
            "महिला");

    private NoName() {}

    public static boolean isSaidBy(List<String> words) {
        List<String> small =
                words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
        return small.stream().anyMatch(UNKNOWN::contains) || small.stream().allMatch(ANYBODY::contains);
    }
}
