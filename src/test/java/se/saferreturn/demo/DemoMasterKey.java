package se.saferreturn.demo;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;

/** A master key for invented cases, made at the first start and kept beside their database. */
final class DemoMasterKey {

    private DemoMasterKey() {}

    static Path in(Path folder) throws IOException, GeneralSecurityException {
        Path file = Files.createDirectories(folder).resolve("master-key.json");
        if (Files.notExists(file)) {
            AeadConfig.register();
            KeysetHandle key =
                    KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, RegistryConfiguration.get());
            // written aside first: a half-written key would lock its cases for ever
            Path whole = Files.createTempFile(folder, "master-key", ".new");
            Files.writeString(
                    whole,
                    TinkJsonProtoKeysetFormat.serializeKeyset(
                            key, RegistryConfiguration.get(), InsecureSecretKeyAccess.get()));
            if (Files.getFileStore(whole).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(whole, PosixFilePermissions.fromString("rw-------"));
            }
            Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return file;
    }
}
