package se.saferreturn.keys.store;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the key vault is: a PostgreSQL database of its own, with backups of its own.
 *
 * @param url such as {@code jdbc:postgresql://host/safer_return_keys}; not the database of {@code spring.datasource.url}
 */
@ConfigurationProperties("safer-return.key-vault")
record KeyVaultSettings(
        @Nullable String url,
        @Nullable String username,
        @Nullable String password) {

    /**
     * The address as it is set.
     *
     * @throws UnusableKeyVaultException it is not set
     */
    KeyVaultAddress address() {
        if (url == null || url.isBlank()) {
            throw new UnusableKeyVaultException(
                    "There is no key vault. Set safer-return.key-vault.url (SAFERRETURN_KEYVAULT_URL), .username and"
                            + " .password to a PostgreSQL database of its own.");
        }
        return new KeyVaultAddress(url, username == null ? "" : username, password == null ? "" : password);
    }

    @Override
    public String toString() {
        return "settings of the key vault";
    }
}
