package se.saferreturn.keys;

import com.google.crypto.tink.Aead;

/** The one key that wraps the data keys of all cases. It comes from outside the database and never enters it. */
public interface MasterKey {

    /** Wraps and unwraps other keys. */
    Aead aead();

    /** Tells which master key wraps now, since there may have been others. */
    int id();
}
