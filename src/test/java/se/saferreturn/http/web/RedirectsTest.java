package se.saferreturn.http.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.saferreturn.ApplicationTest;

/** Where a redirect leads is decided here, and not by what a request says of its host. */
@ApplicationTest
class RedirectsTest {

    private static final int PATIENCE = 20_000;

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/camunda",
                "/camunda/",
                "/camunda/app",
                "/camunda/app/tasklist",
                "/camunda/app/admin/",
                "/camunda/app/welcome/default/index.html"
            })
    void aForeignHostLeadsNowhereElse(String path) throws IOException {
        for (String header : new String[] {
            "Host: elsewhere.example",
            "Host: localhost\r\nX-Forwarded-Host: elsewhere.example\r\nX-Forwarded-For: 203.0.113.9",
            "Host: localhost\r\nForwarded: host=elsewhere.example"
        }) {
            String answer = answer("GET " + path + " HTTP/1.1\r\n" + header + "\r\nConnection: close\r\n\r\n");

            assertThat(answer).startsWith("HTTP/1.1 302").doesNotContain("elsewhere.example");
            assertThat(answer.lines().filter(line -> line.startsWith("Location: ")))
                    .singleElement()
                    .asString()
                    .startsWith("Location: /");
        }
    }

    private String answer(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
