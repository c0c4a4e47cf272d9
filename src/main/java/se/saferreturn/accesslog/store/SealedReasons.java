package se.saferreturn.accesslog.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.saferreturn.accesslog.Access;
import se.saferreturn.accesslog.Act;
import se.saferreturn.casefile.CaseCipher;
import se.saferreturn.casefile.CaseFile;
import se.saferreturn.casefile.CaseFileClosedException;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.keys.PurposeKeys;

/**
 * Encrypts reasons, which are words about a case. They go with the key of the case, so that they are erased with it; a
 * reason that belongs to no open case, or is that for erasing it, has the key of the log.
 */
@Component
class SealedReasons {

    private static final String PURPOSE = "reasons in the access log";
    private static final byte BY_CASE = 'C';
    private static final byte BY_LOG = 'L';

    private final CaseFile caseFile;
    private final CaseCipher cipher;
    private final PurposeKeys keys;

    SealedReasons(CaseFile caseFile, CaseCipher cipher, PurposeKeys keys) {
        this.caseFile = caseFile;
        this.cipher = cipher;
        this.keys = keys;
    }

    byte @Nullable [] seal(Access access, UUID row) {
        String reason = access.reason();
        if (reason == null) {
            return null;
        }
        byte[] plain = reason.getBytes(UTF_8);
        CaseNumber caseNumber = access.caseNumber();
        return caseNumber != null && access.act() != Act.ERASED && caseFile.exists(caseNumber)
                ? marked(BY_CASE, cipher.encrypt(caseNumber, plain, row))
                : marked(BY_LOG, encrypt(plain, row));
    }

    /** Absent when there was none, or when it was erased with its case. */
    @Nullable String open(byte @Nullable [] sealed, UUID row, @Nullable CaseNumber caseNumber) {
        if (sealed == null || sealed.length == 0) {
            return null;
        }
        byte[] ciphertext = Arrays.copyOfRange(sealed, 1, sealed.length);
        if (sealed[0] == BY_LOG) {
            return new String(decrypt(ciphertext, row), UTF_8);
        }
        try {
            return caseNumber != null && caseFile.exists(caseNumber)
                    ? new String(cipher.decrypt(caseNumber, ciphertext, row), UTF_8)
                    : null;
        } catch (CaseFileClosedException erasedMeanwhile) {
            return null;
        }
    }

    private byte[] encrypt(byte[] plain, UUID row) {
        try {
            return keys.aead(PURPOSE).encrypt(plain, bytes(row));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("A reason cannot be encrypted for the access log.", failure);
        }
    }

    private byte[] decrypt(byte[] ciphertext, UUID row) {
        try {
            return keys.aead(PURPOSE).decrypt(ciphertext, bytes(row));
        } catch (GeneralSecurityException altered) {
            throw new IllegalStateException("A reason in the access log was altered or belongs elsewhere.", altered);
        }
    }

    private static byte[] marked(byte mark, byte[] ciphertext) {
        return ByteBuffer.allocate(ciphertext.length + 1)
                .put(mark)
                .put(ciphertext)
                .array();
    }

    private static byte[] bytes(UUID row) {
        return row.toString().getBytes(UTF_8);
    }
}
