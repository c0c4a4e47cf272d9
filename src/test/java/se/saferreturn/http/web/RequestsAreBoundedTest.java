package se.saferreturn.http.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import se.saferreturn.ApplicationTest;
import se.saferreturn.access.HttpUser;
import se.saferreturn.demo.DemoUsers;

/** A request that is larger than anything a form or an upload sends is refused before it is read, without a login too. */
@ApplicationTest
class RequestsAreBoundedTest {

    private static final int PATIENCE = 20_000;

    @Autowired
    Environment environment;

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource({
        "/engine-rest/task, application/json, 2097153",
        "/api/cases/search, application/json, 2097153",
        "/camunda/api/engine/engine/default/task, application/json, 2097153",
        "/camunda/api/admin/auth/user/default/login/tasklist, application/x-www-form-urlencoded, 2097153",
        "/api/cases/SR-2024-00001/documents, multipart/form-data; boundary=x, 26214401",
        "/engine-rest/deployment/create, multipart/form-data; boundary=x, 26214401"
    })
    void aRequestThatAnnouncesTooMuchIsNotRead(String path, String type, long length) throws IOException {
        assertThat(answer("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + type
                        + "\r\nContent-Length: " + length + "\r\n\r\n"))
                .isIn("HTTP/1.1 413", "HTTP/1.1 400");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/task?maxResults=2001", "/history/process-instance?maxResults=2147483647", "/user?maxResults=-1"
            })
    void nobodyIsGivenMoreRowsThanAPageHolds(String path) {
        assertThat(HttpUser.withPassword(port, "supervisor", DemoUsers.password(environment))
                        .get(path)
                        .statusCode())
                .isEqualTo(400);
    }

    private String answer(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            byte[] first = socket.getInputStream().readNBytes("HTTP/1.1 413".length());
            return new String(first, StandardCharsets.US_ASCII);
        }
    }
}
