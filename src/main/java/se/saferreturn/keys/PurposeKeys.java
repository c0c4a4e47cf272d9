package se.saferreturn.keys;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Mac;

/**
 * Keys for what belongs to no single case, one for each purpose. A key is made when it is first asked for, kept in the key
 * vault and never changes; every node has the same. Must be asked for when the application has started, not in a
 * constructor.
 */
public interface PurposeKeys {

    /**
     * A key that proves that something has not been altered, and hashes what must not be guessed: HMAC-SHA256.
     *
     * @param purpose such as {@code access log}; the same words give the same key
     * @throws IllegalStateException the vault cannot be reached, or the key does not open with this master key
     */
    Mac mac(String purpose);

    /**
     * A key that encrypts: AES-256-GCM.
     *
     * @param purpose such as {@code reasons in the access log}; the same words give the same key
     * @throws IllegalStateException the vault cannot be reached, or the key does not open with this master key
     */
    Aead aead(String purpose);
}
