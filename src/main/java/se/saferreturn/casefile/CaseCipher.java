package se.saferreturn.casefile;

import java.util.UUID;

/**
 * Encrypts what is kept of a case outside its file, such as documents and drafts, with the key of the case: when the case
 * is erased, they cannot be read any more either. Takes part in its caller's transaction.
 */
public interface CaseCipher {

    /**
     * Encrypts bytes of a case.
     *
     * @param id of what is encrypted; the same is needed to decrypt, so that a row moved elsewhere cannot be read
     * @throws CaseFileClosedException the case has no key: it was never opened, or it was erased
     */
    byte[] encrypt(CaseNumber caseNumber, byte[] plain, UUID id);

    /**
     * Decrypts bytes of a case.
     *
     * @throws CaseFileClosedException the case has no key: it was never opened, or it was erased
     * @throws IllegalStateException the bytes were altered or belong elsewhere
     */
    byte[] decrypt(CaseNumber caseNumber, byte[] ciphertext, UUID id);
}
