package se.saferreturn.officefile;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipEntry;
import se.saferreturn.filecleaning.DocumentRefusedException;
import se.saferreturn.filecleaning.Unpacked;

/**
 * A zip file read as strictly as no program does: by its central directory, and only if its parts and the directory fill it
 * from its first byte to the last. Programs differ in what they make of anything else, and would see another file than the
 * one that was checked.
 */
public final class ZipParts {

    private static final int MOST_PARTS = 2_000;

    private static final int LOCAL = 0x04034b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int DESCRIPTOR = 0x08074b50;
    private static final int LARGE_END = 0x06064b50;
    private static final int END = 0x06054b50;
    private static final int LOCAL_LENGTH = 30;
    private static final int CENTRAL_LENGTH = 46;
    private static final int LARGE_END_LENGTH = 56 + 20;
    private static final int END_LENGTH = 22;
    private static final int ENCRYPTED = 1;
    private static final int WITH_DESCRIPTOR = 1 << 3;
    private static final int STRONGLY_ENCRYPTED = 1 << 6;
    private static final int LARGE_SIZES = 0x0001;

    private final ByteBuffer archive;

    private ZipParts(byte[] archive) {
        this.archive = ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN);
    }

    public static boolean isOne(byte[] content) {
        return content.length > Integer.BYTES
                && ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN).getInt() == LOCAL;
    }

    /**
     * The parts that are files, in the order of the directory.
     *
     * @throws DocumentRefusedException it is damaged, protected, or holds bytes that belong to no part
     */
    static List<Part> of(byte[] archive) {
        try {
            return new ZipParts(archive).parts();
        } catch (IndexOutOfBoundsException | IllegalArgumentException shorterThanItSays) {
            throw DocumentRefusedException.damaged();
        }
    }

    private List<Part> parts() {
        int end = archive.capacity() - END_LENGTH;
        if (archive.getInt(end) != END) {
            throw outside();
        }
        int count = archive.getShort(end + 10) & 0xffff;
        int length = archive.getInt(end + 12);
        int begin = archive.getInt(end + 16);
        if (count > MOST_PARTS) {
            throw DocumentRefusedException.tooMuch();
        }
        List<Part> parts = new ArrayList<>();
        int at = begin;
        for (int number = 0; number < count; number++) {
            Part part = read(at);
            parts.add(part);
            at += CENTRAL_LENGTH + part.afterHeader;
        }
        boolean endsWhereItSays = at == begin + length && (at == end || isLargeEnd(at, end));
        if (!endsWhereItSays) {
            throw outside();
        }
        requireNoGaps(parts, begin);
        requireOneOfEach(parts);
        return parts.stream().filter(part -> !part.name.endsWith("/")).toList();
    }

    /** What writers add that are prepared for files of any size. */
    private boolean isLargeEnd(int at, int end) {
        return end - at == LARGE_END_LENGTH && archive.getInt(at) == LARGE_END;
    }

    private Part read(int at) {
        if (archive.getInt(at) != CENTRAL) {
            throw outside();
        }
        int flags = archive.getShort(at + 8);
        int method = archive.getShort(at + 10) & 0xffff;
        long checksum = archive.getInt(at + 16) & 0xffffffffL;
        int nameLength = archive.getShort(at + 28) & 0xffff;
        int extraLength = archive.getShort(at + 30) & 0xffff;
        int commentLength = archive.getShort(at + 32) & 0xffff;
        byte[] name = bytes(at + CENTRAL_LENGTH, nameLength);
        long[] sizes = {
            archive.getInt(at + 24) & 0xffffffffL,
            archive.getInt(at + 20) & 0xffffffffL,
            archive.getInt(at + 42) & 0xffffffffL
        };
        readLargeSizes(at + CENTRAL_LENGTH + nameLength, extraLength, sizes);
        int local = Math.toIntExact(sizes[2]);
        if (archive.getInt(local) != LOCAL) {
            throw outside();
        }
        int localFlags = archive.getShort(local + 6);
        if (((flags | localFlags) & (ENCRYPTED | STRONGLY_ENCRYPTED)) != 0) {
            throw DocumentRefusedException.protectedFile("Save it without the password and add it again.");
        }
        int localNameLength = archive.getShort(local + 26) & 0xffff;
        boolean saysTheSame = (archive.getShort(local + 8) & 0xffff) == method
                && Arrays.equals(bytes(local + LOCAL_LENGTH, localNameLength), name);
        boolean isKnown = method == ZipEntry.STORED || method == ZipEntry.DEFLATED;
        if (!saysTheSame || !isKnown) {
            throw outside();
        }
        int data = local + LOCAL_LENGTH + localNameLength + (archive.getShort(local + 28) & 0xffff);
        return new Part(
                cleanName(name),
                archive,
                method,
                checksum,
                sizes[0],
                local,
                data,
                Math.toIntExact(sizes[1]),
                (localFlags & WITH_DESCRIPTOR) != 0,
                nameLength + extraLength + commentLength);
    }

    private void readLargeSizes(int from, int length, long[] sizes) {
        int at = from;
        while (at + 4 <= from + length) {
            int kind = archive.getShort(at) & 0xffff;
            int field = at + 4;
            if (kind == LARGE_SIZES) {
                for (int size = 0; size < sizes.length; size++) {
                    if (sizes[size] == 0xffffffffL) {
                        sizes[size] = archive.getLong(field);
                        field += Long.BYTES;
                    }
                }
            }
            at += 4 + (archive.getShort(at + 2) & 0xffff);
        }
    }

    private void requireNoGaps(List<Part> parts, int directory) {
        List<Part> asTheyLie = parts.stream()
                .sorted(Comparator.comparingInt(part -> part.local))
                .toList();
        int at = 0;
        for (int number = 0; number < asTheyLie.size(); number++) {
            Part part = asTheyLie.get(number);
            int next = number + 1 < asTheyLie.size() ? asTheyLie.get(number + 1).local : directory;
            int end = Math.addExact(part.data, part.packed);
            boolean endsThere = end == next || (end < next && isDescriptor(part, end, next - end));
            if (part.local != at || !endsThere) {
                throw outside();
            }
            at = next;
        }
        if (at != directory) {
            throw outside();
        }
    }

    /** After a part whose sizes were not known when it was begun: an optional mark, checksum and sizes. */
    private boolean isDescriptor(Part part, int at, int length) {
        if (!part.withDescriptor) {
            return false;
        }
        boolean marked = length % 8 == 0;
        int checksum = marked ? at + Integer.BYTES : at;
        boolean known = length == 12 || length == 16 || length == 20 || length == 24;
        return known
                && (!marked || archive.getInt(at) == DESCRIPTOR)
                && (archive.getInt(checksum) & 0xffffffffL) == part.checksum;
    }

    private static void requireOneOfEach(List<Part> parts) {
        Set<String> names = new HashSet<>();
        for (Part part : parts) {
            if (!names.add(part.name.toLowerCase(Locale.ROOT))) {
                throw outside();
            }
        }
    }

    private static String cleanName(byte[] name) {
        String clean =
                new String(name, StandardCharsets.UTF_8).replace('\\', '/').replaceFirst("^/+", "");
        boolean leaves = ("/" + clean + "/").contains("/../") || clean.isEmpty();
        if (leaves) {
            throw outside();
        }
        return clean;
    }

    private byte[] bytes(int from, int length) {
        byte[] bytes = new byte[length];
        archive.get(from, bytes);
        return bytes;
    }

    private static DocumentRefusedException outside() {
        return DocumentRefusedException.file(
                "The file holds parts that do not belong to it or are there twice, so programs would read it differently."
                        + " Save it again, or as PDF, and add the new one.");
    }

    /** One file in the zip file. */
    static final class Part {

        private final String name;
        private final ByteBuffer archive;
        private final int method;
        private final long checksum;
        private final long size;
        private final int local;
        private final int data;
        private final int packed;
        private final boolean withDescriptor;
        private final int afterHeader;

        private Part(
                String name,
                ByteBuffer archive,
                int method,
                long checksum,
                long size,
                int local,
                int data,
                int packed,
                boolean withDescriptor,
                int afterHeader) {
            this.name = name;
            this.archive = archive;
            this.method = method;
            this.checksum = checksum;
            this.size = size;
            this.local = local;
            this.data = data;
            this.packed = packed;
            this.withDescriptor = withDescriptor;
            this.afterHeader = afterHeader;
        }

        /** With its folders, without a slash at the beginning. */
        String name() {
            return name;
        }

        /**
         * @throws DocumentRefusedException it is damaged, or larger than it says
         */
        byte[] content(Unpacked unpacked) {
            unpacked.add(size);
            byte[] content = new byte[(int) size];
            if (method == ZipEntry.STORED) {
                if (packed != size) {
                    throw outside();
                }
                archive.get(data, content);
            } else {
                inflate(content);
            }
            CRC32 actual = new CRC32();
            actual.update(content);
            if (actual.getValue() != checksum) {
                throw DocumentRefusedException.damaged();
            }
            return content;
        }

        private void inflate(byte[] content) {
            Inflater inflater = new Inflater(true);
            try {
                inflater.setInput(archive.slice(data, packed));
                int at = 0;
                int read = 1;
                while (at < content.length && read > 0) {
                    read = inflater.inflate(content, at, content.length - at);
                    at += read;
                }
                boolean ends = inflater.inflate(new byte[1]) == 0 && inflater.finished();
                if (at != content.length || !ends || inflater.getBytesRead() != packed) {
                    throw outside();
                }
            } catch (DataFormatException broken) {
                throw DocumentRefusedException.damaged();
            } finally {
                inflater.end();
            }
        }
    }
}
