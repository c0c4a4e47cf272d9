package se.saferreturn.login.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.webapp.impl.security.filter.CsrfPreventionFilter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockFilterConfig;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.web.csrf.CsrfToken;

/** A session has one token, whichever filter looked first and whichever wrote first. */
class SessionTokenTest {

    private final SessionToken ours = new SessionToken();
    private final CsrfPreventionFilter camunda = new CsrfPreventionFilter();
    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/session");

    @BeforeEach
    void session() throws Exception {
        camunda.init(new MockFilterConfig());
        request.setSession(new MockHttpSession());
    }

    @Test
    void thatOfCamundaIsTakenEvenIfItCameInBetween() throws Exception {
        assertThat(ours.loadToken(request)).isNull();
        String given = givenByCamunda();

        CsrfToken token = ours.generateToken(request);
        MockHttpServletResponse answer = new MockHttpServletResponse();
        ours.saveToken(token, request, answer);

        assertThat(token.getToken()).isNotNull().isEqualTo(given);
        assertThat(answer.getHeader("Set-Cookie")).contains(given);
        assertThat(ours.loadToken(request)).extracting(CsrfToken::getToken).isEqualTo(given);
    }

    @Test
    void oursIsTakenByCamundaEvenBeforeItIsSent() throws Exception {
        CsrfToken token = ours.generateToken(request);

        assertThat(givenByCamunda()).isNull();
        assertThat(ours.loadToken(request)).extracting(CsrfToken::getToken).isEqualTo(token.getToken());
    }

    private @Nullable String givenByCamunda() throws Exception {
        MockHttpServletResponse answer = new MockHttpServletResponse();
        camunda.doFilter(request, answer, new MockFilterChain());
        return answer.getHeader("X-XSRF-TOKEN");
    }
}
