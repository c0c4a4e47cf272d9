package se.saferreturn.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Pictures as phones make them, of an invented place. */
public final class Photographs {

    private static final int TURNED = 6;

    private Photographs() {}

    /** A JPEG that tells position, device, which side is up, an owner, and has a comment and a film behind it. */
    public static byte[] jpegWithPosition() {
        return jpegWithPosition(false);
    }

    public static byte[] jpegWithPosition(boolean progressive) {
        byte[] plain = jpeg(progressive);
        ByteArrayOutputStream picture = new ByteArrayOutputStream();
        picture.write(plain, 0, 2);
        segment(picture, 0xe1, join("Exif\0\0".getBytes(ISO_8859_1), exif()));
        segment(
                picture,
                0xe1,
                ("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF"
                                + " xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Description"
                                + " xmlns:exif=\"http://ns.adobe.com/exif/1.0/\" exif:GPSLatitude=\"59,19.5N\"/></rdf:RDF>"
                                + "</x:xmpmeta>")
                        .getBytes(ISO_8859_1));
        segment(picture, 0xe2, "ICC_PROFILE\0\1\1colours of a test".getBytes(ISO_8859_1));
        segment(picture, 0xe2, "MPF\0second picture".getBytes(ISO_8859_1));
        segment(picture, 0xed, "Photoshop 3.0\0Provova Agare".getBytes(ISO_8859_1));
        segment(picture, 0xfe, "taken by Provova Agare".getBytes(ISO_8859_1));
        picture.write(plain, 2, plain.length - 2);
        picture.writeBytes("\0\0\0\u0018ftypmp42 a film of Provova Agare".getBytes(ISO_8859_1));
        return picture.toByteArray();
    }

    static byte[] jpeg(boolean progressive) {
        try {
            ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setProgressiveMode(progressive ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            writer.setOutput(ImageIO.createImageOutputStream(bytes));
            writer.write(null, new IIOImage(drawn(), null, null), how);
            ((ImageOutputStream) writer.getOutput()).close();
            writer.dispose();
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** A PNG with Exif, a comment and data behind its end. */
    public static byte[] pngWithPosition() {
        byte[] plain = png();
        // behind the header, which has 25 bytes
        int header = 8 + 25;
        ByteArrayOutputStream picture = new ByteArrayOutputStream();
        picture.write(plain, 0, header);
        chunk(picture, "eXIf", exif());
        chunk(picture, "tEXt", "Author\0Provova Agare".getBytes(ISO_8859_1));
        chunk(picture, "iTXt", "XML:com.adobe.xmp\0\0\0\0\0<x:xmpmeta>Provova Agare</x:xmpmeta>".getBytes(ISO_8859_1));
        chunk(picture, "tIME", new byte[] {7, (byte) 0xea, 11, 27, 12, 0, 0});
        picture.write(plain, header, plain.length - header);
        picture.writeBytes("PK behind the end".getBytes(ISO_8859_1));
        return picture.toByteArray();
    }

    public static byte[] png() {
        return encoded("png");
    }

    static byte[] encoded(String format) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(drawn(), format, bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The colours of all points, one after another. */
    public static int[] points(byte[] picture) {
        try {
            BufferedImage read = ImageIO.read(new ByteArrayInputStream(picture));
            return read.getRGB(0, 0, read.getWidth(), read.getHeight(), null, 0, read.getWidth());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static BufferedImage drawn() {
        BufferedImage image = new BufferedImage(40, 24, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.ORANGE);
        pen.fillRect(0, 0, 40, 24);
        pen.setColor(Color.BLUE);
        pen.fillOval(4, 4, 20, 12);
        pen.dispose();
        return image;
    }

    /** Maker, which side is up and a position. */
    private static byte[] exif() {
        byte[] maker = "Provphone\0".getBytes(US_ASCII);
        int gps = 8 + 2 + 3 * 12 + 4;
        int makerAt = gps + 2 + 4 * 12 + 4;
        int latitude = makerAt + maker.length;
        ByteBuffer exif = ByteBuffer.allocate(latitude + 48);
        exif.put("MM".getBytes(US_ASCII)).putShort((short) 42).putInt(8);
        exif.putShort((short) 3);
        entry(exif, 0x010f, 2, maker.length).putInt(makerAt);
        entry(exif, 0x0112, 3, 1).putShort((short) TURNED).putShort((short) 0);
        entry(exif, 0x8825, 4, 1).putInt(gps);
        exif.putInt(0);
        exif.putShort((short) 4);
        entry(exif, 1, 2, 2).put("N\0\0\0".getBytes(US_ASCII));
        entry(exif, 2, 5, 3).putInt(latitude);
        entry(exif, 3, 2, 2).put("E\0\0\0".getBytes(US_ASCII));
        entry(exif, 4, 5, 3).putInt(latitude + 24);
        exif.putInt(0);
        exif.put(maker);
        for (int number : new int[] {59, 1, 19, 1, 30, 1, 18, 1, 4, 1, 7, 1}) {
            exif.putInt(number);
        }
        return exif.array();
    }

    private static ByteBuffer entry(ByteBuffer exif, int tag, int type, int count) {
        return exif.putShort((short) tag).putShort((short) type).putInt(count);
    }

    private static void segment(ByteArrayOutputStream picture, int kind, byte[] data) {
        picture.write(0xff);
        picture.write(kind);
        picture.write((data.length + 2) >> 8);
        picture.write(data.length + 2);
        picture.writeBytes(data);
    }

    private static void chunk(ByteArrayOutputStream picture, String kind, byte[] data) {
        CRC32 checksum = new CRC32();
        checksum.update(kind.getBytes(US_ASCII));
        checksum.update(data);
        picture.writeBytes(ByteBuffer.allocate(data.length + 12)
                .putInt(data.length)
                .put(kind.getBytes(US_ASCII))
                .put(data)
                .putInt((int) checksum.getValue())
                .array());
    }

    private static byte[] join(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
