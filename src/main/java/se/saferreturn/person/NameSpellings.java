package se.saferreturn.person;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.language.DoubleMetaphone;

/**
 * How a word of a name is written in Latin letters, in every way that people write it. A word of any script is
 * transliterated by ICU, a Cyrillic one by the rules of each language that may be meant; what remains different by custom
 * only (Milos and Milosh, Sofija and Sofiya, Joergen and Jorgen) is written alike. The same is done to every word, so which
 * of two spellings came first makes no difference.
 */
public final class NameSpellings {

    private static final Transliterator OF_ALL_SCRIPTS = toLatin("Any-Latin");

    /** Of the languages that write Cyrillic each reads some letters in its own way; what one does not know ICU's own rules read. */
    private static final List<Transliterator> OF_CYRILLIC = Stream.of(
                    "Bulgarian", "Serbian", "Macedonian", "Russian", "Ukrainian", "Belarusian")
            .map(language -> toLatin(language + "-Latin/BGN; Any-Latin"))
            .toList();

    private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");
    private static final Pattern NO_LATIN_LETTERS = Pattern.compile("[^a-z]+");
    private static final Pattern VOWELS = Pattern.compile("[aeiou]+");
    private static final int FEWEST_CONSONANTS = 3;

    /** What is written in two ways by custom and means the same in a name, the longer first. */
    private static final List<Custom> CUSTOMS = Stream.of(
                    "tsch c", "tch c", "shch sc", "sch s", "dzh d", "dz d", "dj d", "sh s", "zh z", "ch c", "kh h",
                    "gh g", "ts c", "tz c", "ph f", "th t", "ck k", "x ks", "q k", "w v", "y i", "j i", "oe o", "ae a",
                    "ue u", "aa a", "ee i", "oo u", "ou u")
            .map(pair -> pair.split(" ", -1))
            .map(pair -> new Custom(pair[0], pair[1]))
            .toList();

    private static final Pattern TWICE = Pattern.compile("([a-z])\\1+");
    private static final Pattern SILENT_END = Pattern.compile("(?<=[a-z]{2})h$");

    /**
     * Knows how letters are read in Slavic, Germanic, Romance and Greek names, and gives at most two readings of one. Of
     * the others, Daitch-Mokotoff does not hear that -escu is -esku, and Beider-Morse gives dozens of readings, each of
     * which would be a row in the index.
     */
    private static final DoubleMetaphone SOUNDS = new DoubleMetaphone();

    /** Longer than usual: many endings are shared by half a country. */
    private static final int SOUND_LENGTH = 8;

    static {
        SOUNDS.setMaxCodeLen(SOUND_LENGTH);
    }

    private NameSpellings() {}

    private record Custom(String written, String alike) {}

    /**
     * The words that a written word stands for, each in all its Latin spellings: one as a rule, two or three for Chinese
     * characters that are written without blanks; none for signs that are no letters.
     */
    public static List<Set<String>> latin(String word) {
        List<List<String>> readings = Stream.concat(
                        Stream.of(OF_ALL_SCRIPTS),
                        CYRILLIC.matcher(word).find() ? OF_CYRILLIC.stream() : Stream.empty())
                .map(transliterator -> words(transliterator.transliterate(word)))
                .filter(words -> !words.isEmpty())
                .distinct()
                .toList();
        int words = readings.stream().mapToInt(List::size).min().orElse(0);
        List<Set<String>> all = new ArrayList<>();
        for (int place = 0; place < words; place++) {
            int here = place;
            all.add(readings.stream()
                    .filter(reading -> reading.size() == words)
                    .map(reading -> reading.get(here))
                    .collect(Collectors.toCollection(LinkedHashSet::new)));
        }
        return all;
    }

    /** The one way to write what is written in several ways by custom. */
    public static String alike(String latin) {
        String written = latin;
        for (Custom custom : CUSTOMS) {
            written = written.replace(custom.written(), custom.alike());
        }
        return TWICE.matcher(SILENT_END.matcher(written).replaceAll("")).replaceAll("$1");
    }

    /** How a Latin spelling may sound; its consonants are among it, since some scripts write nothing else. */
    public static Set<String> soundsOf(String latin) {
        String consonants = VOWELS.matcher(alike(latin)).replaceAll("");
        return Stream.of(
                        SOUNDS.doubleMetaphone(latin, false),
                        SOUNDS.doubleMetaphone(latin, true),
                        consonants.length() < FEWEST_CONSONANTS ? "" : "-" + consonants)
                .filter(sound -> sound != null && !sound.isEmpty())
                .collect(Collectors.toSet());
    }

    private static List<String> words(String latin) {
        return Stream.of(latin.toLowerCase(Locale.ROOT).split("\\s+", -1))
                .map(word -> NO_LATIN_LETTERS.matcher(word).replaceAll(""))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static Transliterator toLatin(String rules) {
        return Transliterator.getInstance(rules + "; Latin-ASCII");
    }
}
