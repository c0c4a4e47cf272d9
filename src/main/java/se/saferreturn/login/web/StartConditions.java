package se.saferreturn.login.web;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/**
 * What must be set before the application may start. It is looked at before anything is made that touches the database,
 * and everything that is missing is told at once.
 */
final class StartConditions {

    private static final String USERS = "safer-return.access.users";
    private static final String ADDRESS = "server.address";
    private static final String ISSUER = "safer-return.access.identity-provider.issuer";
    private static final String PUBLIC_URL = "safer-return.access.public-url";
    private static final String PROXIES = "safer-return.access.trusted-proxies";
    private static final String MASTER_KEY_FILE = "safer-return.case-file.master-key-file";
    private static final String MASTER_KEY_URI = "safer-return.case-file.master-key-uri";

    private final Environment environment;
    private final List<String> missing = new ArrayList<>();

    private StartConditions(Environment environment) {
        this.environment = environment;
    }

    /**
     * Looks at all of them.
     *
     * @throws StartRefusedException at least one is not met; the message names each with its cure
     */
    static void check(Environment environment) {
        StartConditions conditions = new StartConditions(environment);
        if ("database".equalsIgnoreCase(environment.getProperty(USERS, ""))) {
            conditions.checkDemo();
        } else {
            conditions.checkProduction();
        }
        if (!conditions.missing.isEmpty()) {
            throw new StartRefusedException(conditions.missing);
        }
    }

    private void checkDemo() {
        if (!isThisMachineOnly()) {
            missing.add(USERS + " is \"database\", which is for the demo and refused where other machines can connect."
                    + " Either leave it out and set an identity provider, or set " + named(ADDRESS) + " to 127.0.0.1.");
        }
    }

    private void checkProduction() {
        require("spring.datasource.url", "the address of the database, jdbc:postgresql://…");
        require("safer-return.key-vault.url", "the address of the key vault, a second database, jdbc:postgresql://…");
        requireAddress(ISSUER, "the issuer of the identity provider");
        require("safer-return.access.identity-provider.client-id", "by which the identity provider knows Safer Return");
        require("safer-return.access.identity-provider.client-secret", "the secret of that client");
        requireAddress(PUBLIC_URL, "the address under which browsers reach Safer Return");
        requireProxies();
        require(
                "safer-return.documents.malware-scan.host",
                "the clamd that scans documents for malware, or \"none\" to do without one");
        if (isBlank(MASTER_KEY_FILE) && isBlank(MASTER_KEY_URI)) {
            missing.add(named(MASTER_KEY_FILE) + ": the file with the master key (or " + named(MASTER_KEY_URI)
                    + " for one in a key management service).");
        }
    }

    private void require(String property, String meaning) {
        if (isBlank(property)) {
            missing.add(named(property) + ": " + meaning + ".");
        }
    }

    /** Without TLS only towards this machine itself, as in a test. */
    private void requireAddress(String property, String meaning) {
        String value = environment.getProperty(property, "").strip();
        Predicate<URI> safe = address ->
                "https".equals(address.getScheme()) || ("http".equals(address.getScheme()) && isThisMachineOnly());
        if (value.isEmpty()) {
            missing.add(named(property) + ": " + meaning + ", https://….");
        } else if (!isAddress(value, safe)) {
            missing.add(named(property) + ": " + meaning + " must be an address with https, such as"
                    + " https://name.example.");
        }
    }

    private static boolean isAddress(String value, Predicate<URI> condition) {
        try {
            URI address = URI.create(value);
            return address.getHost() != null && condition.test(address);
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }

    private void requireProxies() {
        String value = environment.getProperty(PROXIES, "").strip();
        if (value.isEmpty()) {
            missing.add(named(PROXIES) + ": a regular expression for the IP address of the reverse proxy that ends TLS,"
                    + " such as 10\\.0\\.0\\.5. Only from there is it believed who the caller is.");
        } else {
            try {
                Pattern.compile(value);
            } catch (PatternSyntaxException unreadable) {
                missing.add(named(PROXIES) + ": this is no regular expression: " + unreadable.getDescription() + ".");
            }
        }
    }

    private boolean isThisMachineOnly() {
        @Nullable String address = environment.getProperty(ADDRESS);
        try {
            return address != null && InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }

    private boolean isBlank(String property) {
        return environment.getProperty(property, "").isBlank();
    }

    private static String named(String property) {
        String variable = property.replace("-", "").replace('.', '_').toUpperCase(java.util.Locale.ROOT);
        return property + " (" + variable + ")";
    }
}
