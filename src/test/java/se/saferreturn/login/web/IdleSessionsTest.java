package se.saferreturn.login.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;

class IdleSessionsTest {

    private static final Instant MORNING = Instant.parse("2026-03-02T08:00:00Z");

    private final MockHttpSession session = new MockHttpSession();

    @Test
    void whatThePageAsksForByItselfKeepsNoSessionAlive() throws Exception {
        openPage(MORNING);
        for (int minute = 1; minute <= 15; minute++) {
            poll(MORNING.plus(Duration.ofMinutes(minute)));
        }
        assertThat(session.isInvalid()).isFalse();

        poll(MORNING.plus(Duration.ofMinutes(15)).plusSeconds(1));

        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void aSignOfLifeDoes() throws Exception {
        openPage(MORNING);
        signOfLife(MORNING.plus(Duration.ofMinutes(14)));
        poll(MORNING.plus(Duration.ofMinutes(28)));
        assertThat(session.isInvalid()).isFalse();
        assertThat(IdleSessions.left(session, Duration.ofMinutes(15), MORNING.plus(Duration.ofMinutes(28))))
                .isEqualTo(Duration.ofMinutes(1));

        signOfLife(MORNING.plus(Duration.ofMinutes(30)));

        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void aSessionEndsAfterAWorkingDayWhateverIsDone() throws Exception {
        openPage(MORNING);
        for (int minute = 10; minute <= 600; minute += 10) {
            signOfLife(MORNING.plus(Duration.ofMinutes(minute)));
        }
        assertThat(session.isInvalid()).isFalse();

        signOfLife(MORNING.plus(Duration.ofMinutes(601)));

        assertThat(session.isInvalid()).isTrue();
    }

    private void openPage(Instant now) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/camunda/app/tasklist/default/");
        request.addHeader("Accept", "text/html,*/*");
        send(request, now);
    }

    private void poll(Instant now) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/camunda/api/engine/engine/default/task");
        request.addHeader("Accept", "application/json");
        send(request, now);
    }

    private void signOfLife(Instant now) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/session");
        request.setServletPath("/api/session");
        send(request, now);
    }

    private void send(MockHttpServletRequest request, Instant now) throws Exception {
        request.setSession(session);
        new IdleSessions(Duration.ofMinutes(15), Duration.ofHours(10), Clock.fixed(now, ZoneOffset.UTC))
                .doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
    }
}
