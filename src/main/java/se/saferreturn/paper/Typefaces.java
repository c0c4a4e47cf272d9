package se.saferreturn.paper;

import java.lang.Character.UnicodeScript;
import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The fonts that came with the application, each read when a text first needs it, and which of them a sign is written in. */
final class Typefaces {

    private static final String LATIN = "NotoSans-Regular";
    private static final String LATIN_BOLD = "NotoSans-Bold";
    private static final String CHINESE = "DroidSansFallbackFull";
    private static final List<String> SYMBOLS = List.of("NotoSansSymbols-Regular", "NotoSansSymbols2-Regular");
    private static final Map<UnicodeScript, String> BY_SCRIPT = Map.ofEntries(
            Map.entry(UnicodeScript.ADLAM, "NotoSansAdlam-Regular"),
            Map.entry(UnicodeScript.ARABIC, "NotoSansArabic-Regular"),
            Map.entry(UnicodeScript.ARMENIAN, "NotoSansArmenian-Regular"),
            Map.entry(UnicodeScript.BENGALI, "NotoSansBengali-Regular"),
            Map.entry(UnicodeScript.DEVANAGARI, "NotoSansDevanagari-Regular"),
            Map.entry(UnicodeScript.ETHIOPIC, "NotoSansEthiopic-Regular"),
            Map.entry(UnicodeScript.GEORGIAN, "NotoSansGeorgian-Regular"),
            Map.entry(UnicodeScript.GUJARATI, "NotoSansGujarati-Regular"),
            Map.entry(UnicodeScript.GURMUKHI, "NotoSansGurmukhi-Regular"),
            Map.entry(UnicodeScript.HANGUL, "NanumGothic"),
            Map.entry(UnicodeScript.HEBREW, "NotoSansHebrew-Regular"),
            Map.entry(UnicodeScript.KANNADA, "NotoSansKannada-Regular"),
            Map.entry(UnicodeScript.KHMER, "NotoSansKhmer-Regular"),
            Map.entry(UnicodeScript.LAO, "NotoSansLao-Regular"),
            Map.entry(UnicodeScript.MALAYALAM, "NotoSansMalayalam-Regular"),
            Map.entry(UnicodeScript.MONGOLIAN, "NotoSansMongolian-Regular"),
            Map.entry(UnicodeScript.MYANMAR, "NotoSansMyanmar-Regular"),
            Map.entry(UnicodeScript.ORIYA, "NotoSansOriya-Regular"),
            Map.entry(UnicodeScript.SINHALA, "NotoSansSinhala-Regular"),
            Map.entry(UnicodeScript.SYRIAC, "NotoSansSyriac-Regular"),
            Map.entry(UnicodeScript.TAMIL, "NotoSansTamil-Regular"),
            Map.entry(UnicodeScript.TELUGU, "NotoSansTelugu-Regular"),
            Map.entry(UnicodeScript.THAANA, "NotoSansThaana-Regular"),
            Map.entry(UnicodeScript.THAI, "NotoSansThai-Regular"),
            Map.entry(UnicodeScript.TIFINAGH, "NotoSansTifinagh-Regular"));

    /** Read once; a font is some hundred kilobytes, and Java keeps what it made of it. */
    private static final Map<String, Typeface> READ = new ConcurrentHashMap<>();

    /** What joined signs that have become words. */
    private static final Pattern LEFT_OVER = Pattern.compile("(?<=])[\u200d\ufe0f]+|[\u200d\ufe0f]+(?=\\[)");

    private static final int NARROW_JOINER = 0x200c;
    private static final int JOINER = 0x200d;

    private Typefaces() {}

    static Typeface latin(boolean bold) {
        return read(bold ? LATIN_BOLD : LATIN);
    }

    /** The first font that has all of the signs that are seen as one; empty if none has. */
    static Optional<Typeface> of(String character, boolean bold) {
        Stream<String> byScript = character
                .codePoints()
                .mapToObj(UnicodeScript::of)
                .map(BY_SCRIPT::get)
                .filter(name -> name != null)
                .limit(1);
        return Stream.of(
                        byScript,
                        Stream.of(bold ? LATIN_BOLD : LATIN, LATIN),
                        SYMBOLS.stream(),
                        BY_SCRIPT.values().stream().sorted(),
                        Stream.of(CHINESE))
                .flatMap(names -> names)
                .map(Typefaces::read)
                .filter(face -> character.codePoints().allMatch(sign -> isUnseen(sign) || face.has(sign)))
                .findFirst();
    }

    /**
     * The text as it can be printed: without signs that only turn or hide it, and with the name of each sign that no font
     * has in place of it.
     */
    static String readable(String given) {
        String text = Normalizer.normalize(
                        given.replace("\r\n", "\n").replaceAll("[\r\f\u000b\u0085\u2028\u2029]", "\n"),
                        Normalizer.Form.NFC)
                .replace('\t', ' ')
                .replaceAll(
                        "[\\p{Cc}&&[^\n]]|[\u200b\u200e\u200f\u061c\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]", "");
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        StringBuilder readable = new StringBuilder(text.length());
        int start = characters.first();
        for (int end = characters.next(); end != BreakIterator.DONE; end = characters.next()) {
            String character = text.substring(start, end);
            boolean known = character.equals("\n") || of(character, false).isPresent();
            readable.append(known ? character : inWords(character));
            start = end;
        }
        return LEFT_OVER.matcher(readable).replaceAll("");
    }

    private static String inWords(String character) {
        StringBuilder words = new StringBuilder();
        character.codePoints().forEach(sign -> {
            String alone = Character.toString(sign);
            if (isUnseen(sign)) {
                return;
            }
            if (!Character.isSurrogate((char) sign) || sign > Character.MAX_VALUE) {
                words.append(of(alone, false).isPresent() ? alone : "[" + nameOf(sign) + "]");
            } else {
                words.append("[?]");
            }
        });
        return words.toString();
    }

    private static String nameOf(int sign) {
        String name = Character.getName(sign);
        return name == null || Character.getType(sign) == Character.PRIVATE_USE
                ? String.format("U+%04X", sign)
                : name.toLowerCase(Locale.ROOT);
    }

    /** It changes others and is not seen itself. */
    static boolean isUnseen(int sign) {
        return sign == NARROW_JOINER
                || sign == JOINER
                || (sign >= 0xfe00 && sign <= 0xfe0f)
                || sign == 0xad
                || sign == 0x34f;
    }

    private static Typeface read(String name) {
        return READ.computeIfAbsent(name, Typeface::read);
    }
}
