package se.saferreturn.filecleaning;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * A PDF in which nothing runs, opens or hides. It is written anew from the objects that were looked at, without names of
 * people and programs; only one with an electronic signature is kept as it is, since the signature would not survive.
 */
public final class PdfFile {

    private static final byte[] BEGINNING = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    /** As far as other readers look. */
    private static final int FARTHEST_BEGINNING = 1024;

    private static final int MOST_OBJECTS = 300_000;
    private static final int ZIP_END = 66_000;

    private PdfFile() {}

    public static boolean isOne(byte[] content) {
        int begin = beginning(content);
        return begin == 0 || (begin > 0 && isNothing(Arrays.copyOf(content, begin)));
    }

    /**
     * The file as it may be kept.
     *
     * @throws DocumentRefusedException it is damaged, protected, or does more than to be read
     */
    public static CleanFile clean(byte[] content) {
        Set<Removed> removed = EnumSet.noneOf(Removed.class);
        int begin = beginning(content);
        byte[] pdf = Arrays.copyOfRange(content, begin, content.length);
        if (begin > 0) {
            removed.add(Removed.BEFORE);
        }
        PdfUnpacking.requireBounded(pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            if (document.isEncrypted()) {
                throw protectedPdf();
            }
            return new CleanFile(DocumentType.PDF, clean(document, pdf, removed), removed);
        } catch (InvalidPasswordException isProtected) {
            throw protectedPdf();
        } catch (IOException | StackOverflowError broken) {
            throw damaged();
        } catch (DocumentRefusedException refused) {
            throw refused;
        } catch (RuntimeException broken) {
            throw damaged();
        }
    }

    private static byte[] clean(PDDocument document, byte[] pdf, Set<Removed> removed) throws IOException {
        COSDocument objects = document.getDocument();
        if (objects.getXrefTable().size() > MOST_OBJECTS) {
            throw DocumentRefusedException.tooMuch();
        }
        if (document.getNumberOfPages() == 0) {
            throw damaged();
        }
        PdfRules rules = new PdfRules();
        List<COSBase> all = objects.getXrefTable().keySet().stream()
                .map(objects::getObjectFromPool)
                .map(COSObject::getObject)
                .flatMap(object -> Optional.ofNullable(object).stream())
                .toList();
        all.forEach(rules::look);
        rules.look(objects.getTrailer());
        PdfCleaning cleaning = new PdfCleaning(removed);
        if (rules.isSigned()) {
            requireNothingBehind(pdf);
            all.forEach(cleaning::requireNoPosition);
            return pdf;
        }
        cleaning.cleanTrailer(objects.getTrailer());
        for (COSBase object : all) {
            cleaning.clean(object);
        }
        ByteArrayOutputStream written = new ByteArrayOutputStream(pdf.length);
        document.save(written);
        return written.toByteArray();
    }

    /** A signed file is kept as it is, so it must not be a zip file as well. */
    private static void requireNothingBehind(byte[] pdf) {
        String end = new String(
                pdf, Math.max(0, pdf.length - ZIP_END), Math.min(pdf.length, ZIP_END), StandardCharsets.ISO_8859_1);
        if (end.contains("PK\u0005\u0006")) {
            throw damaged();
        }
    }

    private static int beginning(byte[] content) {
        int last = Math.min(content.length - BEGINNING.length, FARTHEST_BEGINNING);
        for (int at = 0; at <= last; at++) {
            if (Arrays.equals(BEGINNING, 0, BEGINNING.length, content, at, at + BEGINNING.length)) {
                return at;
            }
        }
        return -1;
    }

    /** A few signs that mail or a copying machine left there, and not another file in front of this one. */
    private static boolean isNothing(byte[] before) {
        String text = new String(before, StandardCharsets.ISO_8859_1);
        return text.indexOf('<') < 0
                && !text.contains("PK")
                && !text.strip().startsWith("#!")
                && !JpegPicture.isOne(before)
                && !PngPicture.isOne(before)
                && !Programs.isOne(before)
                && !text.matches("(?s)\\s*(GIF8[79]a|MZ|BM|II\\*|MM\\*|RIFF|%!PS|\\{\\\\rtf|\\u007fELF).*");
    }

    private static DocumentRefusedException protectedPdf() {
        return DocumentRefusedException.protectedFile(
                "Print it to PDF again, without the password, and add the new one.");
    }

    private static DocumentRefusedException damaged() {
        return DocumentRefusedException.file("The PDF is damaged. Print it to PDF again and add the new one.");
    }
}
