package se.saferreturn.filecleaning;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Text is told by its bytes: whatever can be read in an encoding that people use and has no control signs. How it begins
 * says nothing, apart from the few beginnings after which a program reads it as something else.
 */
public final class PlainText {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Pattern MARKUP = Pattern.compile(
            "<(\\?|!|/?(html|head|body|script|style|svg|iframe|img|object|embed|link|meta|table|div|a|p|b|i|math|xml)\\b).*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern RICH_TEXT = Pattern.compile("\\{\\\\(rtf|urtf).*", Pattern.DOTALL);
    private static final Pattern PROGRAM = Pattern.compile("(#!\\s*/|%!PS).*", Pattern.DOTALL);

    private PlainText() {}

    public static boolean isText(byte[] content) {
        return read(content).isPresent();
    }

    /**
     * Kept as it is.
     *
     * @throws DocumentRefusedException a program would read it as something else
     */
    public static CleanFile clean(byte[] content) {
        String text =
                read(content).orElseThrow(DocumentRefusedException::damaged).strip();
        if (MARKUP.matcher(text).matches()) {
            throw DocumentRefusedException.file(
                    "Web pages, mark-up and drawings in text form are not taken. Print it to PDF and add the PDF.");
        }
        if (RICH_TEXT.matcher(text).matches()) {
            throw DocumentRefusedException.file(
                    "Rich text (.rtf) is not taken. Save it as PDF or Word (.docx) and add it again.");
        }
        if (PROGRAM.matcher(text).matches()) {
            throw DocumentRefusedException.file(
                    "Programs are not taken. If it is a text, save it as PDF and add the PDF.");
        }
        return new CleanFile(DocumentType.TEXT, content, Set.of());
    }

    private static Optional<String> read(byte[] content) {
        if (startsWith(content, 0xff, 0xfe)) {
            return read(content, StandardCharsets.UTF_16LE);
        }
        if (startsWith(content, 0xfe, 0xff)) {
            return read(content, StandardCharsets.UTF_16BE);
        }
        return read(content, StandardCharsets.UTF_8).or(() -> read(content, WINDOWS));
    }

    private static Optional<String> read(byte[] content, Charset charset) {
        try {
            String text = charset.newDecoder().decode(ByteBuffer.wrap(content)).toString();
            String withoutMark = text.startsWith("\ufeff") ? text.substring(1) : text;
            return withoutMark.codePoints().allMatch(PlainText::isOfText) ? Optional.of(withoutMark) : Optional.empty();
        } catch (CharacterCodingException otherEncoding) {
            return Optional.empty();
        }
    }

    /** Line and page breaks of all kinds are. */
    private static boolean isOfText(int sign) {
        return switch (sign) {
            case '\n', '\r', '\t', '\f', 0x0b, 0x85 -> true;
            default -> !Character.isISOControl(sign) && sign != 0xfffe && sign != 0xffff;
        };
    }

    private static boolean startsWith(byte[] content, int first, int second) {
        return content.length >= 2 && (content[0] & 0xff) == first && (content[1] & 0xff) == second;
    }
}
