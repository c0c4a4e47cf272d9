package se.saferreturn.document;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.tika.Tika;
import se.saferreturn.filecleaning.CleanFile;
import se.saferreturn.filecleaning.DocumentRefusedException;
import se.saferreturn.filecleaning.JpegPicture;
import se.saferreturn.filecleaning.PdfFile;
import se.saferreturn.filecleaning.PlainText;
import se.saferreturn.filecleaning.PngPicture;
import se.saferreturn.officefile.OfficeFile;
import se.saferreturn.officefile.ZipParts;

/** Tells what a file is by what is in it; its name says nothing. */
public final class FileContent {

    private static final Tika TIKA = new Tika();

    /** A file unpacks to far more than it has bytes, so that no more are looked at together. */
    private static final Semaphore AT_ONCE = new Semaphore(2, true);

    private static final int LONGEST_WAIT = 30;

    private FileContent() {}

    /**
     * The file as it may be kept.
     *
     * @throws DocumentRefusedException it is none of those that are taken, or carries something that could run
     */
    static CleanFile clean(byte[] content) {
        if (!waitForTurn()) {
            throw DocumentRefusedException.file(
                    "Too many files are being checked at the moment, so this one was not kept. Add it again in a minute.");
        }
        try {
            return cleanNow(content);
        } finally {
            AT_ONCE.release();
        }
    }

    private static boolean waitForTurn() {
        try {
            return AT_ONCE.tryAcquire(LONGEST_WAIT, TimeUnit.SECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static CleanFile cleanNow(byte[] content) {
        if (PdfFile.isOne(content)) {
            return PdfFile.clean(content);
        }
        if (PlainText.isText(content)) {
            return PlainText.clean(content);
        }
        if (JpegPicture.isOne(content)) {
            return JpegPicture.clean(content);
        }
        if (PngPicture.isOne(content)) {
            return PngPicture.clean(content);
        }
        if (ZipParts.isOne(content)) {
            return OfficeFile.clean(content);
        }
        if (OfficeFile.isOld(content)) {
            throw OfficeFile.old(content);
        }
        throw cure(content).map(DocumentRefusedException::file).orElseGet(DocumentRefusedException::notTaken);
    }

    /** What people have on their phones and computers besides what is taken, and how to make of it what is. */
    private static Optional<String> cure(byte[] content) {
        String type = TIKA.detect(content);
        String beginning = new String(content, 0, Math.min(content.length, 12), StandardCharsets.ISO_8859_1);
        if (type.matches("image/(heic|heif|avif).*") || beginning.matches("(?s)....ftyp(hei|hev|mif1|msf1|avi).*")) {
            return Optional.of(
                    "Pictures in the format HEIC are not taken, since position and device cannot be removed from them."
                            + " Save it as JPEG and add that; on an iPhone: Settings, Camera, Formats, Most Compatible.");
        }
        return switch (type) {
            case "image/webp" ->
                Optional.of("Pictures in the format WebP are not taken, since position and device cannot be"
                        + " removed from them. Save it as JPEG or PNG and add that.");
            case "image/tiff" ->
                Optional.of("Pictures in the format TIFF are not taken, since position and device cannot be"
                        + " removed from them. Save it as PDF, PNG or JPEG and add that.");
            case "image/gif" -> Optional.of("Pictures in the format GIF are not taken. Save it as PNG and add that.");
            default ->
                type.startsWith("video/") || type.startsWith("audio/") || type.equals("application/mp4")
                        ? Optional.of(
                                "Films and sound are not taken. Ask where they can be kept safely, and write down what they show"
                                        + " in a text.")
                        : Optional.empty();
        };
    }
}
