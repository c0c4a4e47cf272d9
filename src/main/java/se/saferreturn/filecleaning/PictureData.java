package se.saferreturn.filecleaning;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.GpsDirectory;
import com.drew.metadata.xmp.XmpDirectory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/** What a picture tells besides itself, as far as it has to be known: which side is up, and whether it says where it was taken. */
public final class PictureData {

    /** Which side is up, as cameras write it: 1 to 8, of which 1 is how it lies. */
    private static final int AS_IT_LIES = 1;

    private static final int LAST = 8;

    private static final byte[] EXIF = {'E', 'x', 'i', 'f', 0, 0};
    private static final int ORIENTATION = 0x0112;

    private final Optional<Metadata> data;

    private PictureData(Optional<Metadata> data) {
        this.data = data;
    }

    public static PictureData of(byte[] picture) {
        try {
            return new PictureData(
                    Optional.of(ImageMetadataReader.readMetadata(new ByteArrayInputStream(picture), picture.length)));
        } catch (ImageProcessingException | IOException | RuntimeException unreadable) {
            // it goes anyway; all that is lost is which side was up
            return new PictureData(Optional.empty());
        }
    }

    public boolean hasPosition() {
        return data.stream()
                .anyMatch(read -> read.containsDirectoryOfType(GpsDirectory.class)
                        || read.getDirectoriesOfType(XmpDirectory.class).stream()
                                .flatMap(xmp -> xmp.getXmpProperties().keySet().stream())
                                .anyMatch(key -> key.toLowerCase(Locale.ROOT).contains("gps")));
    }

    /** Empty when it lies as it is to be seen. */
    Optional<Integer> turned() {
        return data.stream()
                .flatMap(read -> read.getDirectoriesOfType(ExifIFD0Directory.class).stream())
                .map(PictureData::orientation)
                .flatMap(Optional::stream)
                .findFirst()
                .filter(turned -> turned > AS_IT_LIES && turned <= LAST);
    }

    private static Optional<Integer> orientation(Directory directory) {
        return Optional.ofNullable(directory.getInteger(ExifIFD0Directory.TAG_ORIENTATION));
    }

    /** The least of Exif that says which side is up, as it stands in a JPEG. */
    static byte[] exifOf(int turned) {
        ByteArrayOutputStream exif = new ByteArrayOutputStream();
        exif.writeBytes(EXIF);
        exif.writeBytes(tiffOf(turned));
        return exif.toByteArray();
    }

    /** The same without the beginning that only a JPEG has: one directory with one entry, a short number. */
    static byte[] tiffOf(int turned) {
        return new byte[] {
            'M',
            'M',
            0,
            42,
            0,
            0,
            0,
            8,
            0,
            1,
            ORIENTATION >> 8,
            ORIENTATION & 0xff,
            0,
            3,
            0,
            0,
            0,
            1,
            0,
            (byte) turned,
            0,
            0,
            0,
            0,
            0,
            0
        };
    }
}
