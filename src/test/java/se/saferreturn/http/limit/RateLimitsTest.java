package se.saferreturn.http.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import jakarta.servlet.http.HttpServletResponse;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class RateLimitsTest {

    private static final String LOGIN = "/camunda/api/admin/auth/user/default/login/tasklist";

    private final SettableClock clock = new SettableClock();
    private final RateLimits limits = new RateLimits(new LimitSettings(3, 4, 2), clock);

    @Test
    void afterTooManyWrongPasswordsTheRightOneHasToWait() throws Exception {
        for (int time = 0; time < 3; time++) {
            assertThat(tryLogin("192.0.2.1", 401).getStatus()).isEqualTo(401);
        }

        MockHttpServletResponse refused = tryLogin("192.0.2.1", 200);

        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getHeader("Retry-After")).isEqualTo("20");
        assertThat(refused.getContentType()).startsWith("application/json");
        assertThat(refused.getContentAsString()).contains("\"message\":\"Too many tries");
        MockHttpServletResponse ours = send("192.0.2.1", "/api/session", "Bearer any", 200);
        assertThat(ours.getContentType()).startsWith("application/problem+json");
        assertThat(ours.getContentAsString()).contains("\"detail\":\"Too many tries");
        assertThat(tryLogin("192.0.2.2", 200).getStatus()).as("another address").isEqualTo(200);
        clock.forward(20);
        assertThat(tryLogin("192.0.2.1", 200).getStatus()).isEqualTo(200);
    }

    @Test
    void rightPasswordsDoNotCount() throws Exception {
        for (int time = 0; time < 50; time++) {
            assertThat(tryLogin("192.0.2.1", 200).getStatus()).isEqualTo(200);
        }
    }

    @Test
    void wrongTokensAndPasswordsAtTheRestApisCountAlike() throws Exception {
        for (String path : new String[] {"/engine-rest/task", "/api/session", "/engine-rest"}) {
            assertThat(send("192.0.2.1", path, "Bearer wrong", 401).getStatus()).isEqualTo(401);
        }

        assertThat(send("192.0.2.1", "/engine-rest/task", "Bearer right", 200).getStatus())
                .isEqualTo(429);
        assertThat(tryLogin("192.0.2.1", 200).getStatus()).isEqualTo(429);
    }

    @ParameterizedTest
    @CsvSource({
        "/v3/api-docs, 401",
        "/somewhere/else, 401",
        "/camunda/api/engine/engine/default/task, 401",
        // it answers well, and says in its answer whether the password is right
        "/engine-rest/identity/verify, 200",
        "/camunda/api/engine/engine/default/identity/verify/, 200",
        "/engine-rest/user/admin/credentials, 400",
        "/engine-rest/engine/default/user/admin/credentials, 403"
    })
    void aGuessCountsAtEveryDoor(String path, int answer) throws Exception {
        for (int time = 0; time < 3; time++) {
            assertThat(send("192.0.2.1", path, "Basic guess", answer).getStatus())
                    .isEqualTo(answer);
        }
        assertThat(send("192.0.2.1", path, "Basic right", 200).getStatus()).isEqualTo(429);
        assertThat(tryLogin("192.0.2.1", 200).getStatus()).isEqualTo(429);
    }

    @Test
    void aNameAndPasswordDoNotOpenTheHealthCheckMoreOften() throws Exception {
        for (int time = 0; time < 2; time++) {
            send("192.0.2.1", "/actuator/health", "Basic any", 200);
        }
        assertThat(send("192.0.2.1", "/actuator/health", "Basic any", 200).getStatus())
                .isEqualTo(429);
    }

    @Test
    void theHealthCheckAndTheLoginHaveLimitsOfTheirOwn() throws Exception {
        assertThat(send("192.0.2.1", "/actuator/health", null, 200).getStatus()).isEqualTo(200);
        assertThat(send("192.0.2.1", "/actuator/health", null, 200).getStatus()).isEqualTo(200);
        assertThat(send("192.0.2.1", "/actuator/health", null, 200).getStatus()).isEqualTo(429);
        for (int time = 0; time < 4; time++) {
            assertThat(send("192.0.2.1", "/oauth2/authorization/safer-return", null, 302)
                            .getStatus())
                    .isEqualTo(302);
        }
        assertThat(send("192.0.2.1", "/login/oauth2/code/safer-return", null, 302)
                        .getStatus())
                .isEqualTo(429);
        assertThat(send("192.0.2.1", "/camunda/app/tasklist/", null, 200).getStatus())
                .isEqualTo(200);
    }

    @Test
    void anAddressInOnesOwnNetworkIsNoNewOne() throws Exception {
        for (int time = 0; time < 3; time++) {
            tryLogin("2001:db8:1:2:0:0:0:" + time, 401);
        }

        assertThat(tryLogin("2001:db8:1:2:a:b:c:d", 200).getStatus()).isEqualTo(429);
        assertThat(tryLogin("2001:db8:1:3:0:0:0:1", 200).getStatus()).isEqualTo(200);
    }

    private MockHttpServletResponse tryLogin(String address, int answer) throws Exception {
        return send(address, LOGIN, null, answer);
    }

    private MockHttpServletResponse send(String address, String path, @Nullable String login, int answer)
            throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", path);
        request.setServletPath(path);
        request.setRemoteAddr(address);
        if (login != null) {
            request.addHeader("Authorization", login);
        }
        MockHttpServletResponse response = new MockHttpServletResponse();
        limits.doFilter(request, response, (in, out) -> ((HttpServletResponse) out).setStatus(answer));
        return response;
    }

    private static final class SettableClock implements TimeMeter {

        private long nanos = 1;

        void forward(long seconds) {
            nanos += TimeUnit.SECONDS.toNanos(seconds);
        }

        @Override
        public long currentTimeNanos() {
            return nanos;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
