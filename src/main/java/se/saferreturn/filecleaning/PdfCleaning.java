package se.saferreturn.filecleaning;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;

/** Takes out of a PDF who made it, with what and where, and what the pictures in it tell besides themselves. */
final class PdfCleaning {

    private static final COSName PIECE_INFO = COSName.getPDFName("PieceInfo");
    private static final COSName LAST_MODIFIED = COSName.getPDFName("LastModified");
    private static final COSName THUMB = COSName.getPDFName("Thumb");
    private static final int LARGEST_PHOTOGRAPH = 32 * 1024 * 1024;
    private static final Set<String> REMARKS = Set.of(
            "Text",
            "FreeText",
            "Line",
            "Square",
            "Circle",
            "Polygon",
            "PolyLine",
            "Highlight",
            "Underline",
            "Squiggly",
            "StrikeOut",
            "Stamp",
            "Caret",
            "Ink",
            "Popup",
            "Redact");

    private final Set<Removed> removed;

    PdfCleaning(Set<Removed> removed) {
        this.removed = removed;
    }

    void cleanTrailer(COSDictionary trailer) {
        if (trailer.containsKey(COSName.INFO)) {
            removed.add(Removed.AUTHORS);
        }
        trailer.removeItem(COSName.INFO);
        trailer.removeItem(COSName.ID);
    }

    /** Cleans an object and all that lies directly in it. */
    void clean(@Nullable COSBase object) {
        if (object instanceof COSDictionary dictionary) {
            remove(dictionary, COSName.METADATA, Removed.AUTHORS);
            remove(dictionary, PIECE_INFO, Removed.AUTHORS);
            remove(dictionary, LAST_MODIFIED, Removed.AUTHORS);
            remove(dictionary, THUMB, Removed.PREVIEW);
            if (REMARKS.contains(dictionary.getNameAsString(COSName.SUBTYPE, ""))) {
                remove(dictionary, COSName.T, Removed.AUTHORS);
            }
            if (object instanceof COSStream stream && isPhotograph(stream)) {
                cleanPhotograph(stream);
            }
            List<COSBase> inside = new ArrayList<>();
            for (Map.Entry<COSName, COSBase> entry : dictionary.entrySet()) {
                inside.add(entry.getValue());
            }
            inside.forEach(this::clean);
        } else if (object instanceof COSArray array) {
            array.toList().forEach(this::clean);
        }
    }

    /** @throws DocumentRefusedException it is signed, so that nothing can be removed, and tells where a picture was taken */
    void requireNoPosition(COSBase object) {
        if (object instanceof COSStream stream
                && isPhotograph(stream)
                && PictureData.of(packed(stream)).hasPosition()) {
            throw DocumentRefusedException.file(
                    "The PDF has an electronic signature, and a picture in it tells where it was taken. Add a PDF without"
                            + " that picture, or print it to PDF again.");
        }
    }

    private void remove(COSDictionary dictionary, COSName key, Removed what) {
        if (dictionary.containsKey(key)) {
            dictionary.removeItem(key);
            removed.add(what);
        }
    }

    /** Packed as JPEG, and perhaps once more around that. */
    private static boolean isPhotograph(COSStream stream) {
        COSBase filters = stream.getFilters();
        return COSName.DCT_DECODE.equals(filters)
                || (filters instanceof COSArray several
                        && several.size() > 0
                        && COSName.DCT_DECODE.equals(several.getObject(several.size() - 1)));
    }

    private void cleanPhotograph(COSStream stream) {
        byte[] photograph = packed(stream);
        if (!JpegPicture.isOne(photograph)) {
            return;
        }
        CleanFile clean = JpegPicture.clean(photograph);
        removed.addAll(clean.removed());
        try (OutputStream out = stream.createRawOutputStream()) {
            out.write(clean.content());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        stream.setItem(COSName.FILTER, COSName.DCT_DECODE);
        stream.removeItem(COSName.DECODE_PARMS);
    }

    /** The JPEG itself. */
    private static byte[] packed(COSStream stream) {
        boolean isPackedAgain = stream.getFilters() instanceof COSArray several && several.size() > 1;
        try (InputStream in = stream.createRawInputStream()) {
            if (!isPackedAgain) {
                return in.readAllBytes();
            }
            boolean isKnown = stream.getFilters() instanceof COSArray several
                    && several.size() == 2
                    && COSName.FLATE_DECODE.equals(several.getObject(0));
            if (!isKnown) {
                throw DocumentRefusedException.file(
                        "A picture in the PDF is packed in a way that cannot be checked. Print it to PDF again and add the"
                                + " new one.");
            }
            byte[] photograph = new InflaterInputStream(in).readNBytes(LARGEST_PHOTOGRAPH + 1);
            if (photograph.length > LARGEST_PHOTOGRAPH) {
                throw DocumentRefusedException.tooMuch();
            }
            return photograph;
        } catch (IOException broken) {
            throw DocumentRefusedException.damaged();
        }
    }
}
