package se.saferreturn.login.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.savedrequest.DefaultSavedRequest;
import org.springframework.security.web.util.UrlUtils;

class OwnAddressTest {

    @ParameterizedTest
    @CsvSource({
        "https://safer-return.example, https://safer-return.example/camunda/app/tasklist/?a=1",
        "http://localhost:8080, http://localhost:8080/camunda/app/tasklist/?a=1",
        "https://safer-return.example:8443, https://safer-return.example:8443/camunda/app/tasklist/?a=1"
    })
    void whateverHostIsClaimedTheLoginLeadsBackToTheConfiguredAddress(String configured, String page) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/camunda/app/tasklist/");
        request.setServerName("elsewhere.example");
        request.setServerPort(4711);
        request.setQueryString("a=1");
        MockFilterChain behind = new MockFilterChain();

        new OwnAddress(configured).doFilter(request, new MockHttpServletResponse(), behind);

        HttpServletRequest seen = (HttpServletRequest) behind.getRequest();
        assertThat(seen).isNotNull();
        assertThat(UrlUtils.buildFullRequestUrl(seen)).isEqualTo(page);
        assertThat(new DefaultSavedRequest(seen, "continue").getRedirectUrl()).startsWith(page);
        assertThat(seen.getRequestURL()).hasToString(page.replace("?a=1", ""));
    }
}
