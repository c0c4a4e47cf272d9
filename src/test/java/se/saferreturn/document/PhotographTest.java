package se.saferreturn.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static se.saferreturn.document.Uploads.add;
import static se.saferreturn.document.Uploads.assertRefused;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.GpsDirectory;
import com.drew.metadata.iptc.IptcDirectory;
import com.drew.metadata.xmp.XmpDirectory;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.saferreturn.filecleaning.Removed;

/** Photographs tell nothing besides what they show. */
class PhotographTest {

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aJpegTellsNeitherPlaceNorDeviceAndLooksTheSame(boolean progressive) throws Exception {
        byte[] photograph = Photographs.jpegWithPosition(progressive);
        assertThat(read(photograph).containsDirectoryOfType(GpsDirectory.class)).isTrue();

        NewDocument kept = add(photograph);

        assertKeptClean(kept);
        assertThat(Photographs.points(kept.content())).isEqualTo(Photographs.points(photograph));
        assertThat(new String(kept.content(), ISO_8859_1)).contains("ICC_PROFILE");
        assertThat(kept.content()).endsWith(0xff, 0xd9);
    }

    @Test
    void aPngTellsNeitherPlaceNorDeviceAndLooksTheSame() throws Exception {
        byte[] photograph = Photographs.pngWithPosition();
        assertThat(read(photograph).containsDirectoryOfType(GpsDirectory.class)).isTrue();

        NewDocument kept = add(photograph);

        assertKeptClean(kept);
        assertThat(Photographs.points(kept.content())).isEqualTo(Photographs.points(photograph));
    }

    private static void assertKeptClean(NewDocument kept) throws Exception {
        assertThat(kept.removed()).contains(Removed.POSITION, Removed.DEVICE, Removed.EARLIER);
        Metadata data = read(kept.content());
        assertThat(data.containsDirectoryOfType(GpsDirectory.class)).isFalse();
        assertThat(data.containsDirectoryOfType(XmpDirectory.class)).isFalse();
        assertThat(data.containsDirectoryOfType(IptcDirectory.class)).isFalse();
        ExifIFD0Directory exif = data.getFirstDirectoryOfType(ExifIFD0Directory.class);
        assertThat(exif.getTagCount()).isOne();
        assertThat(exif.getInt(ExifIFD0Directory.TAG_ORIENTATION)).isEqualTo(6);
        assertThat(new String(kept.content(), ISO_8859_1))
                .doesNotContain("Provphone", "Provova", "GPS", "film", "MPF", "behind");
    }

    @Test
    void aPictureWithoutAnythingStaysAsItIs() {
        assertThat(add(Photographs.jpeg(false)).content()).isEqualTo(Photographs.jpeg(false));
        assertThat(add(Photographs.png()).content()).isEqualTo(Photographs.png());
        assertThat(add(Photographs.png()).removed()).isEmpty();
    }

    @Test
    void aJpegThatTellsItsDirectionOnlyLaterKeepsIt() throws Exception {
        byte[] upright = add(add(Photographs.jpegWithPosition()).content()).content();

        assertThat(read(upright)
                        .getFirstDirectoryOfType(ExifIFD0Directory.class)
                        .getInt(ExifIFD0Directory.TAG_ORIENTATION))
                .isEqualTo(6);
    }

    @Test
    void aDamagedPictureIsRefused() {
        byte[] jpeg = Photographs.jpeg(false);
        byte[] png = Photographs.png();
        assertRefused(Arrays.copyOf(jpeg, 30), "damaged");
        assertRefused(Arrays.copyOf(png, png.length - 20), "damaged");
        assertRefused(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 0, 1, 2}, "damaged");
    }

    @ParameterizedTest
    @CsvSource({"gif, GIF", "tiff, TIFF", "bmp, not taken"})
    void whatCannotBeCleanedIsRefusedWithTheCure(String format, String words) {
        assertRefused(Photographs.encoded(format), words, "PNG");
    }

    @Test
    void newFormatsOfPhonesAreRefusedWithTheCure() {
        assertRefused(
                "\0\0\0\u0018ftypheic\0\0\0\0mif1heic".getBytes(ISO_8859_1), "HEIC", "as JPEG", "Most Compatible");
        assertRefused("RIFF \0\0\0WEBPVP8 \0\0\0\0".getBytes(ISO_8859_1), "WebP", "JPEG or PNG");
        assertRefused("\0\0\0\u0018ftypmp42\0\0\0\0isommp42".getBytes(ISO_8859_1), "Films");
    }

    private static Metadata read(byte[] picture) throws Exception {
        return ImageMetadataReader.readMetadata(new ByteArrayInputStream(picture));
    }
}
