package se.saferreturn.keys.store;

import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayConfigurationCustomizer;
import org.springframework.stereotype.Component;

/** Makes the vault ready before the first migration of the main database, of which one moves keys into it. */
@Component
class ReadyVault implements FlywayConfigurationCustomizer {

    private final VaultDatabase vault;

    ReadyVault(VaultDatabase vault) {
        this.vault = vault;
    }

    @Override
    public void customize(FluentConfiguration mainDatabase) {
        vault.migrate();
    }
}
