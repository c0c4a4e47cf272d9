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
import java.security.GeneralSecurityException;
import org.springframework.stereotype.Component;
import se.saferreturn.keys.MasterKey;

/** The one key that wraps the data keys of all cases. It comes from outside the database and never enters it. */
@Component
public class FileMasterKey implements MasterKey {

    private final Aead aead;
    private final int id;

    public FileMasterKey(KeySettings settings) {
        Path file = settings.masterKeyFile();
        try {
            AeadConfig.register();
            KeysetHandle keyset = TinkJsonProtoKeysetFormat.parseKeyset(
                    Files.readString(file), RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
            if (!keyset.getPrimary().getKey().getParameters().equals(PredefinedAeadParameters.AES256_GCM)) {
                throw new GeneralSecurityException("The primary key is of another kind");
            }
            this.aead = keyset.getPrimitive(RegistryConfiguration.get(), Aead.class);
            this.id = keyset.getPrimary().getId();
        } catch (IOException unreadable) {
            throw new UnusableMasterKeyException(
                    "The master key file " + file + " cannot be read. Set safer-return.case-file.master-key-file to a"
                            + " Tink keyset that the application may read.",
                    unreadable);
        } catch (GeneralSecurityException | IllegalArgumentException unusable) {
            throw new UnusableMasterKeyException(
                    "The master key file " + file + " is no Tink keyset with an AES-256-GCM key. Set"
                            + " safer-return.case-file.master-key-file to one that is.",
                    unusable);
        }
    }

    @Override
    public Aead aead() {
        return aead;
    }

    /** Tells which master key wrapped a data key, once there has been more than one. */
    @Override
    public int id() {
        return id;
    }
}
