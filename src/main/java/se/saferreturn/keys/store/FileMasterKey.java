package se.saferreturn.keys.store;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.GeneralSecurityException;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.saferreturn.keys.MasterKey;

/**
 * A master key in a file, and those before it. The file is read again when it has changed. A new key in it opens at once,
 * and wraps when {@link MasterKeyRotation} says so.
 */
final class FileMasterKey implements MasterKey {

    private static final Logger log = LoggerFactory.getLogger(FileMasterKey.class);

    private final Path file;
    private Keys keys;
    private String refusedState = "";

    FileMasterKey(Path file) {
        this.file = file;
        this.keys = read(state());
    }

    @Override
    public Aead aead() {
        return keys().aead;
    }

    @Override
    public int id() {
        return keys().wrapping;
    }

    /** Ids of all keys in the file. */
    Set<Integer> ids() {
        return keys().ids();
    }

    /** Id of the key that the file names as its first. */
    int newest() {
        return keys().keyset.getPrimary().getId();
    }

    /** From now on wraps with this key, which has to be in the file. */
    synchronized void wrapWith(int id) {
        keys = keys.wrappingWith(id);
    }

    private synchronized Keys keys() {
        String state = stateOrLast();
        if (!state.equals(keys.state) && !state.equals(refusedState)) {
            try {
                Keys changed = read(state);
                if (!changed.ids().contains(keys.wrapping)) {
                    throw new UnusableMasterKeyException(
                            "The master key file " + file + " lacks key " + keys.wrapping + ", which is in use.", null);
                }
                keys = changed.wrappingWith(keys.wrapping);
                log.info("The master key file has changed; it holds the keys {} now.", keys.ids());
            } catch (UnusableMasterKeyException unusable) {
                refusedState = state;
                log.error("{} The keys read before stay in use until the file is put right.", unusable.getMessage());
            }
        }
        return keys;
    }

    private String stateOrLast() {
        try {
            return state();
        } catch (UnusableMasterKeyException away) {
            // while a new file is put in the place of the old one there may be none
            return keys.state;
        }
    }

    private String state() {
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            return now.lastModifiedTime() + " " + now.size() + " " + now.fileKey();
        } catch (IOException unreadable) {
            throw unreadable(unreadable);
        }
    }

    private Keys read(String state) {
        try {
            AeadConfig.register();
            KeysetHandle keyset = TinkJsonProtoKeysetFormat.parseKeyset(
                    Files.readString(file), RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
            if (!keyset.getPrimary().getKey().getParameters().equals(PredefinedAeadParameters.AES256_GCM)) {
                throw new GeneralSecurityException("The primary key is of another kind");
            }
            return new Keys(
                    state,
                    keyset,
                    keyset.getPrimary().getId(),
                    keyset.getPrimitive(RegistryConfiguration.get(), Aead.class));
        } catch (IOException unreadable) {
            throw unreadable(unreadable);
        } catch (GeneralSecurityException | IllegalArgumentException unusable) {
            throw new UnusableMasterKeyException(
                    "The master key file " + file + " is no Tink keyset with an AES-256-GCM key. Set"
                            + " safer-return.case-file.master-key-file to one that is.",
                    unusable);
        }
    }

    private UnusableMasterKeyException unreadable(IOException cause) {
        return new UnusableMasterKeyException(
                "The master key file " + file + " cannot be read. Set safer-return.case-file.master-key-file to a"
                        + " Tink keyset that the application may read.",
                cause);
    }

    /** The file as it was read. */
    private static final class Keys {

        private final String state;
        private final KeysetHandle keyset;
        private final int wrapping;
        private final Aead aead;

        private Keys(String state, KeysetHandle keyset, int wrapping, Aead aead) {
            this.state = state;
            this.keyset = keyset;
            this.wrapping = wrapping;
            this.aead = aead;
        }

        private Set<Integer> ids() {
            Set<Integer> ids = new TreeSet<>();
            for (int position = 0; position < keyset.size(); position++) {
                ids.add(keyset.getAt(position).getId());
            }
            return ids;
        }

        private Keys wrappingWith(int id) {
            try {
                KeysetHandle.Builder reordered = KeysetHandle.newBuilder(keyset);
                for (int position = 0; position < keyset.size(); position++) {
                    if (keyset.getAt(position).getId() == id) {
                        reordered.getAt(position).makePrimary();
                    }
                }
                KeysetHandle chosen = reordered.build();
                if (chosen.getPrimary().getId() != id) {
                    throw new GeneralSecurityException("There is no such key in the file");
                }
                return new Keys(state, keyset, id, chosen.getPrimitive(RegistryConfiguration.get(), Aead.class));
            } catch (GeneralSecurityException missing) {
                throw new IllegalStateException("Master key " + id + " cannot wrap.", missing);
            }
        }
    }
}
