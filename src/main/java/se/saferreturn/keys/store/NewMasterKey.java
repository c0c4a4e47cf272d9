package se.saferreturn.keys.store;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import org.jspecify.annotations.Nullable;

/** Makes a master key file: a first one, or one with a new key in front of those of the present one. */
final class NewMasterKey {

    private NewMasterKey() {}

    /**
     * Writes the file, readable by its owner only. Nothing that is there is ever overwritten.
     *
     * @param target does not exist yet
     * @param present the master key file in use, which stays as it is; absent when there is none
     * @return id of the new key
     * @throws UnusableMasterKeyException the target exists or cannot be written, or the present file cannot be read
     */
    static int write(Path target, @Nullable Path present) {
        try {
            AeadConfig.register();
            KeysetHandle.Builder keys = present == null
                    ? KeysetHandle.newBuilder()
                    : KeysetHandle.newBuilder(TinkJsonProtoKeysetFormat.parseKeyset(
                            Files.readString(present), RegistryConfiguration.get(), InsecureSecretKeyAccess.get()));
            KeysetHandle keyset = keys.addEntry(
                            KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                                    .withRandomId()
                                    .makePrimary())
                    .build();
            write(
                    target,
                    TinkJsonProtoKeysetFormat.serializeKeyset(
                            keyset, RegistryConfiguration.get(), InsecureSecretKeyAccess.get()));
            return keyset.getPrimary().getId();
        } catch (FileAlreadyExistsException exists) {
            throw new UnusableMasterKeyException(
                    "The file " + target + " is there already and is not overwritten. Name a new file in"
                            + " safer-return.new-master-key.",
                    exists);
        } catch (IOException | GeneralSecurityException failure) {
            throw new UnusableMasterKeyException(
                    "No master key could be written to " + target + ". Its folder has to be there and writable, and the"
                            + " present master key file has to be readable.",
                    failure);
        }
    }

    private static void write(Path target, String content) throws IOException {
        if (Files.getFileStore(target.toAbsolutePath().getParent()).supportsFileAttributeView("posix")) {
            Files.createFile(
                    target, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(target);
        }
        Files.writeString(target, content);
    }
}
