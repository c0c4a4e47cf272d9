package se.saferreturn.referral;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.language.DoubleMetaphone;

/**
 * The parts of a name in the one spelling in which names are compared: small Latin letters without accents, Cyrillic ones
 * transliterated.
 */
final class NameParts {

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}]+");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern LATIN = Pattern.compile("[a-z]+");

    /** They stand in many names and tell no two people apart. */
    private static final Set<String> PARTICLES = Set.of(
            "al", "el", "de", "da", "di", "du", "do", "del", "dos", "la", "le", "van", "von", "bin", "ben", "ibn");

    /** Letters that are no accented form of another. */
    private static final Map<Integer, String> LETTERS = letters(
            "ø o", "ł l", "đ d", "ð d", "þ th", "ß ss", "æ ae", "œ oe", "ı i", "ə e", "а a", "б b", "в v", "г g", "ґ g",
            "д d", "ђ dj", "е e", "є ie", "ж zh", "з z", "и i", "і i", "ј j", "к k", "л l", "љ lj", "м m", "н n",
            "њ nj", "о o", "п p", "р r", "с s", "т t", "ћ c", "у u", "ф f", "х h", "ц ts", "ч ch", "џ dz", "ш sh",
            "щ sht", "ъ a", "ы y", "ь ", "э e", "ю iu", "я ia");

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

    private NameParts() {}

    /** The parts of a name, or of several in one text. */
    static Set<String> of(String name) {
        String letters = spelledOut(name);
        return Arrays.stream(NO_LETTERS.split(letters))
                .filter(part -> part.length() > 1 && !PARTICLES.contains(part))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** How a part may sound; none for a script that is not known here. */
    static Set<String> soundsOf(String part) {
        return LATIN.matcher(part).matches()
                ? Stream.of(SOUNDS.doubleMetaphone(part, false), SOUNDS.doubleMetaphone(part, true))
                        .filter(sound -> sound != null && !sound.isEmpty())
                        .collect(Collectors.toSet())
                : Set.of();
    }

    private static String spelledOut(String name) {
        StringBuilder spelled = new StringBuilder();
        Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFC)
                .codePoints()
                .forEach(letter -> spelled.append(LETTERS.getOrDefault(letter, Character.toString(letter))));
        return ACCENTS.matcher(Normalizer.normalize(spelled, Normalizer.Form.NFD))
                .replaceAll("");
    }

    private static Map<Integer, String> letters(String... pairs) {
        return Arrays.stream(pairs)
                .map(pair -> pair.split(" ", -1))
                .collect(Collectors.toUnmodifiableMap(pair -> pair[0].codePointAt(0), pair -> pair[1]));
    }
}
