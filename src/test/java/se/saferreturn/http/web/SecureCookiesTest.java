package se.saferreturn.http.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;

class SecureCookiesTest {

    @ParameterizedTest
    @CsvSource({
        "server.servlet.session.cookie.secure, true",
        "camunda.bpm.webapp.session-cookie.enable-secure-cookie, true",
        "camunda.bpm.webapp.session-cookie.same-site-cookie-option, lax",
        "server.servlet.session.cookie.same-site, lax",
        "server.servlet.session.cookie.http-only, true",
        "camunda.bpm.webapp.csrf.enable-secure-cookie, true",
        "camunda.bpm.webapp.csrf.same-site-cookie-option, strict"
    })
    void outsideTheDemoCookiesTravelByTlsAndChangesNeedOneThatStaysOnThisSite(String setting, String value)
            throws IOException {
        PropertySource<?> settings = new YamlPropertySourceLoader()
                .load("settings", new ClassPathResource("application.yaml"))
                .get(0);

        assertThat(settings.getProperty(setting)).hasToString(value);
    }
}
