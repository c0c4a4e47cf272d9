package se.saferreturn.login.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.mock.env.MockEnvironment;

class StartConditionsTest {

    @Test
    void everythingThatIsMissingIsNamedAtOnceWithItsVariable() {
        assertThatExceptionOfType(StartRefusedException.class)
                .isThrownBy(() -> StartConditions.check(new MockEnvironment()))
                .withMessageContainingAll(
                        "spring.datasource.url (SPRING_DATASOURCE_URL)",
                        "key-vault.url (SAFERRETURN_KEYVAULT_URL)",
                        "malware-scan.host (SAFERRETURN_DOCUMENTS_MALWARESCAN_HOST)",
                        "identity-provider.issuer (SAFERRETURN_ACCESS_IDENTITYPROVIDER_ISSUER)",
                        "identity-provider.client-id (SAFERRETURN_ACCESS_IDENTITYPROVIDER_CLIENTID)",
                        "identity-provider.client-secret (SAFERRETURN_ACCESS_IDENTITYPROVIDER_CLIENTSECRET)",
                        "access.public-url (SAFERRETURN_ACCESS_PUBLICURL)",
                        "access.trusted-proxies (SAFERRETURN_ACCESS_TRUSTEDPROXIES)",
                        "case-file.master-key-file (SAFERRETURN_CASEFILE_MASTERKEYFILE)");
    }

    @Test
    void withEverythingProductionStarts() {
        assertThatCode(() -> StartConditions.check(production())).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "safer-return.access.identity-provider.issuer, http://id.example",
        "safer-return.access.identity-provider.issuer, id.example",
        "safer-return.access.public-url, http://safer-return.example",
        "safer-return.access.public-url, https:",
        "safer-return.access.public-url, not an address",
        "safer-return.access.public-url, ''",
        "safer-return.access.trusted-proxies, (",
        "safer-return.case-file.master-key-file, ' '"
    })
    void oneThatCannotBeUsedIsNamedAlone(String property, String value) {
        assertThatExceptionOfType(StartRefusedException.class)
                .isThrownBy(() -> StartConditions.check(production().withProperty(property, value)))
                .satisfies(refused -> {
                    List<String> listed =
                            List.of(String.valueOf(refused.getMessage()).split("\n  - ", -1));
                    assertThat(listed).hasSize(2);
                    assertThat(listed.get(1)).startsWith(property);
                });
    }

    @Test
    void aKeyInAManagementServiceIsAMasterKeyToo() {
        MockEnvironment environment = production()
                .withProperty("safer-return.case-file.master-key-file", "")
                .withProperty("safer-return.case-file.master-key-uri", "kms://keys/one");

        assertThatCode(() -> StartConditions.check(environment)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::1", "localhost", "127.0.0.9"})
    void theDemosUsersAreForThisMachineOnly(String address) {
        MockEnvironment demo = new MockEnvironment()
                .withProperty("safer-return.access.users", "database")
                .withProperty("server.address", address);

        assertThatCode(() -> StartConditions.check(demo)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0.0.0.0", "192.0.2.7", "::"})
    void theDemosUsersAreRefusedWhereOthersCanConnect(String address) {
        MockEnvironment open = new MockEnvironment().withProperty("safer-return.access.users", "database");
        if (!address.isEmpty()) {
            open.setProperty("server.address", address);
        }

        assertThatExceptionOfType(StartRefusedException.class)
                .isThrownBy(() -> StartConditions.check(open))
                .withMessageContainingAll("safer-return.access.users", "SERVER_ADDRESS", "127.0.0.1");
    }

    @Test
    void theAnswerSaysThatNothingWasChanged() {
        try {
            StartConditions.check(new MockEnvironment());
        } catch (StartRefusedException refused) {
            FailureAnalysis analysis = new StartRefusedAnalyzer().analyze(refused);
            assertThat(analysis.getDescription()).contains("cannot start like this");
            assertThat(analysis.getAction()).contains("Nothing has been changed", "docs/operations.md");
        }
    }

    private static MockEnvironment production() {
        return new MockEnvironment()
                .withProperty("spring.datasource.url", "jdbc:postgresql://database/saferreturn")
                .withProperty("safer-return.documents.malware-scan.host", "none")
                .withProperty("safer-return.key-vault.url", "jdbc:postgresql://vault/saferreturnkeys")
                .withProperty("safer-return.access.identity-provider.issuer", "https://id.example/realms/safer-return")
                .withProperty("safer-return.access.identity-provider.client-id", "safer-return")
                .withProperty("safer-return.access.identity-provider.client-secret", "made up")
                .withProperty("safer-return.access.public-url", "https://safer-return.example")
                .withProperty("safer-return.access.trusted-proxies", "10\\.0\\.0\\.5")
                .withProperty("safer-return.case-file.master-key-file", "/run/secrets/master-key");
    }
}
