package se.saferreturn.accesslog.store;

import com.google.crypto.tink.Mac;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.saferreturn.accesslog.Access;
import se.saferreturn.keys.PurposeKeys;

/**
 * What binds each row to the one before, and the last one to the record of the end. The key is not in this database, so
 * nobody who writes to it can make a link.
 */
@Component
class ChainLinks {

    static final byte[] BEFORE_THE_FIRST = {};

    private static final String PURPOSE = "access log";
    private static final byte ROW = 1;
    private static final byte END = 2;

    private final PurposeKeys keys;

    ChainLinks(PurposeKeys keys) {
        this.keys = keys;
    }

    byte[] link(byte[] previous, long position, NotedAccess row) {
        return compute(bytesOf(previous, position, row));
    }

    boolean isLink(byte[] link, byte[] previous, long position, NotedAccess row) {
        return verifies(link, bytesOf(previous, position, row));
    }

    byte[] seal(long position, byte[] link) {
        return compute(bytesOfEnd(position, link));
    }

    /** An empty log has nothing to be sealed. */
    boolean isSeal(byte[] seal, long position, byte[] link) {
        return position == 0 ? seal.length == 0 && link.length == 0 : verifies(seal, bytesOfEnd(position, link));
    }

    private byte[] compute(byte[] bytes) {
        try {
            return mac().computeMac(bytes);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("The access log cannot be written: its key does not work.", failure);
        }
    }

    private boolean verifies(byte[] hash, byte[] bytes) {
        try {
            mac().verifyMac(hash, bytes);
            return true;
        } catch (GeneralSecurityException another) {
            return false;
        }
    }

    private Mac mac() {
        return keys.mac(PURPOSE);
    }

    /** Each part with its length, so that no two rows have the same bytes. */
    private static byte[] bytesOf(byte[] previous, long position, NotedAccess row) {
        Access access = row.access();
        return bytes(out -> {
            out.writeByte(ROW);
            write(out, previous);
            out.writeLong(position);
            write(out, row.id());
            out.writeLong(ChronoUnit.MICROS.between(Instant.EPOCH, row.at()));
            write(out, access.person());
            write(out, access.act().name());
            write(out, access.caseNumber() == null ? null : access.caseNumber().value());
            write(out, access.subject());
            write(out, access.basis().name());
            write(out, row.sealedReason());
        });
    }

    private static byte[] bytesOfEnd(long position, byte[] link) {
        return bytes(out -> {
            out.writeByte(END);
            out.writeLong(position);
            write(out, link);
        });
    }

    private static void write(DataOutputStream out, UUID id) throws IOException {
        out.writeLong(id.getMostSignificantBits());
        out.writeLong(id.getLeastSignificantBits());
    }

    private static void write(DataOutputStream out, @Nullable String text) throws IOException {
        write(out, text == null ? null : text.getBytes(StandardCharsets.UTF_8));
    }

    private static void write(DataOutputStream out, byte @Nullable [] part) throws IOException {
        out.writeInt(part == null ? -1 : part.length);
        if (part != null) {
            out.write(part);
        }
    }

    private interface Writing {
        void to(DataOutputStream out) throws IOException;
    }

    private static byte[] bytes(Writing writing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            writing.to(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
