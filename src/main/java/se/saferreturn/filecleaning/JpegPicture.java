package se.saferreturn.filecleaning;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * A JPEG without what the camera wrote into it: of its segments only those stay that are needed to show it. The picture
 * itself is not touched, nor its colours, nor which side is up.
 */
public final class JpegPicture {

    private static final int MARK = 0xff;
    private static final int BEGINNING = 0xd8;
    private static final int END = 0xd9;
    private static final int SCAN = 0xda;
    private static final int FIRST_RESTART = 0xd0;
    private static final int LAST_RESTART = 0xd7;
    private static final int JFIF = 0xe0;
    private static final int EXIF = 0xe1;
    private static final int COLOURS = 0xe2;
    private static final int ADOBE = 0xee;
    /** Sizes, tables and scans; what cameras and programs add has higher numbers. */
    private static final int FIRST_OF_PICTURE = 0xc0;

    private static final int LAST_OF_PICTURE = 0xdf;
    /** Marker and length. */
    private static final int BEFORE_DATA = 4;
    /** A JFIF segment as long as it is without a preview picture. */
    private static final int JFIF_WITHOUT_PREVIEW = 14;

    private final byte[] picture;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private final Set<Removed> removed = EnumSet.noneOf(Removed.class);
    private boolean hasSize;
    private boolean hasScan;

    private JpegPicture(byte[] picture) {
        this.picture = picture;
    }

    public static boolean isOne(byte[] content) {
        return content.length > 3 && at(content, 0) == MARK && at(content, 1) == BEGINNING && at(content, 2) == MARK;
    }

    /**
     * The picture as it may be kept.
     *
     * @throws DocumentRefusedException it is damaged
     */
    public static CleanFile clean(byte[] content) {
        return new JpegPicture(content).clean();
    }

    private CleanFile clean() {
        PictureData data = PictureData.of(picture);
        kept.write(MARK);
        kept.write(BEGINNING);
        int next = copySegments(2, data.turned());
        if (!hasSize || !hasScan) {
            throw DocumentRefusedException.damaged();
        }
        kept.write(MARK);
        kept.write(END);
        if (next < picture.length) {
            // phones hang a film, a second picture or their own notes onto it
            removed.add(Removed.EARLIER);
        }
        if (data.hasPosition()) {
            removed.add(Removed.POSITION);
        }
        return new CleanFile(DocumentType.JPEG, kept.toByteArray(), removed);
    }

    /** Returns where the picture ends. */
    private int copySegments(int from, Optional<Integer> turned) {
        int at = from;
        boolean told = turned.isEmpty();
        while (at < picture.length) {
            int marker = at + 1;
            if (at(picture, at) != MARK) {
                throw DocumentRefusedException.damaged();
            }
            while (marker < picture.length && at(picture, marker) == MARK) {
                marker++;
            }
            if (marker >= picture.length) {
                break;
            }
            int kind = at(picture, marker);
            if (kind == END) {
                return marker + 1;
            }
            int begin = marker - 1;
            int end = endOfSegment(begin);
            if (!told && kind != JFIF) {
                write(EXIF, PictureData.exifOf(turned.orElseThrow()));
                told = true;
            }
            copySegment(kind, begin, end);
            at = kind == SCAN ? copyScan(end) : end;
        }
        return picture.length;
    }

    private int endOfSegment(int begin) {
        if (begin + BEFORE_DATA > picture.length) {
            throw DocumentRefusedException.damaged();
        }
        int length = at(picture, begin + 2) << 8 | at(picture, begin + 3);
        int end = begin + 2 + length;
        if (length < 2 || end > picture.length) {
            throw DocumentRefusedException.damaged();
        }
        return end;
    }

    private void copySegment(int kind, int begin, int end) {
        byte[] data = Arrays.copyOfRange(picture, begin + BEFORE_DATA, end);
        if (kind == JFIF && beginsWith(data, "JFIF\0") && data.length >= JFIF_WITHOUT_PREVIEW) {
            byte[] withoutPreview = Arrays.copyOf(data, JFIF_WITHOUT_PREVIEW);
            withoutPreview[JFIF_WITHOUT_PREVIEW - 2] = 0;
            withoutPreview[JFIF_WITHOUT_PREVIEW - 1] = 0;
            write(JFIF, withoutPreview);
            if (data.length > JFIF_WITHOUT_PREVIEW) {
                removed.add(Removed.PREVIEW);
            }
        } else if ((kind == COLOURS && beginsWith(data, "ICC_PROFILE\0"))
                || (kind == ADOBE && beginsWith(data, "Adobe"))) {
            write(kind, data);
        } else if (kind >= FIRST_OF_PICTURE && kind <= LAST_OF_PICTURE) {
            write(kind, data);
            hasSize |= isSize(kind);
            hasScan |= kind == SCAN;
        } else {
            removed.add(Removed.DEVICE);
        }
    }

    /** Start of frame; of the numbers in this range three mean something else. */
    private static boolean isSize(int kind) {
        return kind >= 0xc0 && kind <= 0xcf && kind != 0xc4 && kind != 0xc8 && kind != 0xcc;
    }

    /** Copies what follows a scan's header, up to the next marker. */
    private int copyScan(int from) {
        int at = from;
        while (at + 1 < picture.length) {
            int next = at(picture, at + 1);
            boolean isMarker = at(picture, at) == MARK
                    && next != 0
                    && next != MARK
                    && (next < FIRST_RESTART || next > LAST_RESTART);
            if (isMarker) {
                break;
            }
            at++;
        }
        int end = at + 1 < picture.length ? at : picture.length;
        kept.write(picture, from, end - from);
        return end;
    }

    private void write(int kind, byte[] data) {
        int length = data.length + 2;
        kept.write(MARK);
        kept.write(kind);
        kept.write(length >> 8);
        kept.write(length);
        kept.writeBytes(data);
    }

    private static boolean beginsWith(byte[] data, String text) {
        byte[] expected = text.getBytes(StandardCharsets.ISO_8859_1);
        return data.length >= expected.length && Arrays.equals(expected, 0, expected.length, data, 0, expected.length);
    }

    private static int at(byte[] content, int index) {
        return content[index] & 0xff;
    }
}
