package se.saferreturn.keys.store;

import java.nio.file.Path;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import se.saferreturn.keys.MasterKey;

/** Where keys come from; and that they are looked after in the background. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class KeyConfiguration {

    @Bean
    MasterKey masterKey(KeySettings settings) {
        Path file = settings.masterKeyFile();
        String uri = settings.masterKeyUri();
        if (file != null && uri == null) {
            return new FileMasterKey(file);
        }
        if (uri != null && file == null) {
            return new KmsMasterKey(uri);
        }
        throw new UnusableMasterKeyException(
                (file == null ? "There is no master key." : "There are two master keys.")
                        + " Set either safer-return.case-file.master-key-file (SAFERRETURN_CASEFILE_MASTERKEYFILE) or"
                        + " safer-return.case-file.master-key-uri (SAFERRETURN_CASEFILE_MASTERKEYURI), not both.",
                null);
    }

    @Bean
    VaultDatabase vaultDatabase(ObjectProvider<KeyVaultAddress> otherAddress, KeyVaultSettings settings) {
        return new VaultDatabase(otherAddress.getIfAvailable(settings::address));
    }

    @Bean
    MasterKeyRotation masterKeyRotation(MasterKey masterKey, VaultDatabase vault, KeySettings settings) {
        return new MasterKeyRotation(masterKey, vault, settings.masterKeySettles());
    }
}
