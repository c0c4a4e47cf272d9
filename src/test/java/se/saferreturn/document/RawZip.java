package se.saferreturn.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;
import java.util.zip.CRC32;

/** A zip file written by hand, as some programs write it: stored parts whose sizes stand behind them. */
final class RawZip {

    private RawZip() {}

    static byte[] of(Map<String, byte[]> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ByteArrayOutputStream directory = new ByteArrayOutputStream();
        parts.forEach((name, content) -> {
            byte[] nameBytes = name.getBytes(UTF_8);
            CRC32 checksum = new CRC32();
            checksum.update(content);
            int sum = (int) checksum.getValue();
            directory.writeBytes(little(46 + nameBytes.length)
                    .putInt(0x02014b50)
                    .putShort((short) 20)
                    .putShort((short) 20)
                    .putShort((short) 8)
                    .putShort((short) 0)
                    .putInt(0)
                    .putInt(sum)
                    .putInt(content.length)
                    .putInt(content.length)
                    .putShort((short) nameBytes.length)
                    .putShort((short) 0)
                    .putShort((short) 0)
                    .putShort((short) 0)
                    .putShort((short) 0)
                    .putInt(0)
                    .putInt(bytes.size())
                    .put(nameBytes)
                    .array());
            bytes.writeBytes(little(30 + nameBytes.length)
                    .putInt(0x04034b50)
                    .putShort((short) 20)
                    .putShort((short) 8)
                    .putShort((short) 0)
                    .putInt(0)
                    .putInt(0)
                    .putInt(0)
                    .putInt(0)
                    .putShort((short) nameBytes.length)
                    .putShort((short) 0)
                    .put(nameBytes)
                    .array());
            bytes.writeBytes(content);
            bytes.writeBytes(little(16)
                    .putInt(0x08074b50)
                    .putInt(sum)
                    .putInt(content.length)
                    .putInt(content.length)
                    .array());
        });
        int begin = bytes.size();
        bytes.writeBytes(directory.toByteArray());
        bytes.writeBytes(little(22)
                .putInt(0x06054b50)
                .putInt(0)
                .putShort((short) parts.size())
                .putShort((short) parts.size())
                .putInt(directory.size())
                .putInt(begin)
                .putShort((short) 0)
                .array());
        return bytes.toByteArray();
    }

    /** The second behind the first, with the places in its directory moved, as a program reads it that looks from the end. */
    public static byte[] behind(byte[] first, byte[] second) {
        byte[] moved = second.clone();
        ByteBuffer bytes = ByteBuffer.wrap(moved).order(ByteOrder.LITTLE_ENDIAN);
        int end = moved.length - 22;
        int at = bytes.getInt(end + 16);
        bytes.putInt(end + 16, at + first.length);
        while (bytes.getInt(at) == 0x02014b50) {
            bytes.putInt(at + 42, bytes.getInt(at + 42) + first.length);
            at += 46 + bytes.getShort(at + 28) + bytes.getShort(at + 30) + bytes.getShort(at + 32);
        }
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(first);
        both.writeBytes(moved);
        return both.toByteArray();
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
