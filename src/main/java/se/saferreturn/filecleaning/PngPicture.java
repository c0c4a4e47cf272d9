package se.saferreturn.filecleaning;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;

/** A PNG with only those chunks that are needed to show it; the picture itself is not touched. */
public final class PngPicture {

    private static final byte[] BEGINNING = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int LENGTH_AND_KIND = 8;
    private static final int CHECKSUM = 4;
    private static final String HEADER = "IHDR";
    private static final String DATA = "IDAT";
    private static final String END = "IEND";
    private static final Set<String> SHOWN = Set.of(
            HEADER, "PLTE", DATA, END, "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP", "mDCV", "cLLI", "bKGD",
            "pHYs", "acTL", "fcTL", "fdAT");

    private PngPicture() {}

    public static boolean isOne(byte[] content) {
        return content.length > BEGINNING.length
                && Arrays.equals(BEGINNING, 0, BEGINNING.length, content, 0, BEGINNING.length);
    }

    /**
     * The picture as it may be kept.
     *
     * @throws DocumentRefusedException it is damaged
     */
    public static CleanFile clean(byte[] content) {
        PictureData data = PictureData.of(content);
        Set<Removed> removed = EnumSet.noneOf(Removed.class);
        Set<String> seen = new HashSet<>();
        ByteArrayOutputStream kept = new ByteArrayOutputStream(content.length);
        kept.writeBytes(BEGINNING);
        int at = BEGINNING.length;
        while (!seen.contains(END)) {
            Chunk chunk = Chunk.at(content, at);
            at += chunk.size();
            if (seen.isEmpty() && !chunk.kind().equals(HEADER)) {
                throw DocumentRefusedException.damaged();
            }
            if (!SHOWN.contains(chunk.kind())) {
                removed.add(Removed.DEVICE);
                continue;
            }
            boolean first = seen.add(chunk.kind());
            kept.write(content, chunk.begin(), chunk.size());
            if (chunk.kind().equals(HEADER) && first) {
                writeTurned(kept, data.turned());
            }
        }
        if (!seen.contains(DATA)) {
            throw DocumentRefusedException.damaged();
        }
        if (at < content.length) {
            removed.add(Removed.EARLIER);
        }
        if (data.hasPosition()) {
            removed.add(Removed.POSITION);
        }
        return new CleanFile(DocumentType.PNG, kept.toByteArray(), removed);
    }

    private static void writeTurned(ByteArrayOutputStream kept, Optional<Integer> turned) {
        turned.map(PictureData::tiffOf).ifPresent(exif -> {
            byte[] kind = "eXIf".getBytes(StandardCharsets.US_ASCII);
            CRC32 checksum = new CRC32();
            checksum.update(kind);
            checksum.update(exif);
            kept.writeBytes(ByteBuffer.allocate(LENGTH_AND_KIND + exif.length + CHECKSUM)
                    .putInt(exif.length)
                    .put(kind)
                    .put(exif)
                    .putInt((int) checksum.getValue())
                    .array());
        });
    }

    private record Chunk(int begin, String kind, int size) {

        static Chunk at(byte[] content, int begin) {
            if (begin + LENGTH_AND_KIND + CHECKSUM > content.length) {
                throw DocumentRefusedException.damaged();
            }
            int length = ByteBuffer.wrap(content, begin, Integer.BYTES).getInt();
            if (length < 0 || length > content.length - begin - LENGTH_AND_KIND - CHECKSUM) {
                throw DocumentRefusedException.damaged();
            }
            return new Chunk(
                    begin,
                    new String(content, begin + Integer.BYTES, Integer.BYTES, StandardCharsets.ISO_8859_1),
                    LENGTH_AND_KIND + length + CHECKSUM);
        }
    }
}
