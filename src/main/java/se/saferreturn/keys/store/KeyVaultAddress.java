package se.saferreturn.keys.store;

/** Where the key vault is. A bean of this type comes before the {@link KeyVaultSettings settings}. */
public record KeyVaultAddress(String url, String username, String password) {

    @Override
    public String toString() {
        return "key vault";
    }
}
