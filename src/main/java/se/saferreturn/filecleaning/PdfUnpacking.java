package se.saferreturn.filecleaning;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Objects of a PDF can lie packed in a stream, which a reader unpacks before it knows how much there is. This counts it
 * first, without keeping it.
 */
final class PdfUnpacking {

    private static final long MOST = 64L * 1024 * 1024;
    private static final Pattern STREAM = Pattern.compile("stream *(\\r\\n|\\n|\\r)?");
    private static final Pattern ESCAPED = Pattern.compile("#([0-9a-fA-F]{2})");
    private static final Pattern OBJECTS = Pattern.compile("/(ObjStm|XRef)\\b");
    private static final Pattern TWICE =
            Pattern.compile("(?s)/(Filter|F)\\s*(\\[[^\\]]*/[^\\]]*/[^\\]]*\\]|\\[?\\s*/(?!FlateDecode|Fl\\b))");
    private static final int LONGEST_DICTIONARY = 64 * 1024;
    private static final int AT_ONCE = 64 * 1024;

    private PdfUnpacking() {}

    /** @throws DocumentRefusedException it is more than any document needs */
    static void requireBounded(byte[] pdf) {
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        long unpacked = 0;
        int from = 0;
        Matcher stream = STREAM.matcher(text);
        while (stream.find()) {
            String dictionary = dictionaryIn(text.substring(from, stream.start()));
            from = stream.start();
            if (OBJECTS.matcher(dictionary).find()) {
                if (dictionary.length() > LONGEST_DICTIONARY
                        || TWICE.matcher(dictionary).find()) {
                    throw DocumentRefusedException.tooMuch();
                }
                unpacked += count(pdf, stream.end(), MOST - unpacked);
            }
        }
    }

    private static String dictionaryIn(String before) {
        int begin = before.lastIndexOf("obj");
        String dictionary = begin < 0 ? before : before.substring(begin);
        return ESCAPED.matcher(dictionary)
                .replaceAll(escaped ->
                        Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(escaped.group(1), 16))));
    }

    private static long count(byte[] pdf, int from, long most) {
        Inflater inflater = new Inflater();
        byte[] buffer = new byte[AT_ONCE];
        long count = 0;
        try {
            inflater.setInput(pdf, from, pdf.length - from);
            int read = 1;
            while (read > 0) {
                read = inflater.inflate(buffer);
                count += read;
                if (count > most) {
                    throw DocumentRefusedException.tooMuch();
                }
            }
        } catch (DataFormatException notPacked) {
            // then it cannot grow either
            return count;
        } finally {
            inflater.end();
        }
        return count;
    }
}
