package se.saferreturn.http.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.saferreturn.ApplicationTest;

/** Names get into addresses, forms and cookies; what the web server says of one that it cannot read repeats none. */
@ApplicationTest
class MessagesOfTheServerTest {

    private static final int PATIENCE = 20_000;
    private static final String NAME = "Ortrud";

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/cases?q=Ortrud|x HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /api/Ortrud{x HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /%zzOrtrud HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "Ortrud|GET / HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET / Ortrud/1.1\r\nHost: localhost\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: Ortrud|x\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: localhost\r\nOrtrud|x: y\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: localhost\r\nCookie: a=\"b; Ortrud=\u0001; $Path={}Ortrud\r\n\r\n",
                "POST /api/cases/search HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded"
                        + "\r\nContent-Length: 12\r\n\r\nq=Ortrud%zzx",
                "POST /camunda/api/admin/auth/user/default/login/tasklist HTTP/1.1\r\nHost: localhost\r\n"
                        + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 12\r\n\r\nOrtrud%zz=xy",
                "GET /api/cases?Ortrud=%zz&%zz=Ortrud HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: Ortrud\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: Ortrud\r\n\r\n"
            })
    void noneRepeatsWhatWasSent(String request) throws IOException {
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
        lines.setContext(root.getLoggerContext());
        lines.start();
        root.addAppender(lines);
        String answer;
        try {
            answer = answer(request.replaceFirst("\r\nHost", "\r\nConnection: close\r\nHost"));
        } finally {
            root.detachAppender(lines);
        }

        assertThat(answer).startsWith("HTTP/1.1 ").doesNotContain(NAME);
        assertThat(lines.list)
                .noneMatch(line -> (line.getFormattedMessage() + line.getThrowableProxy()).contains(NAME));
    }

    /** They say it once a day at this level, so that a test which is not the first would hear nothing. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.apache.coyote.http11.Http11Processor",
                "org.apache.coyote.http11.Http11InputBuffer",
                "org.apache.tomcat.util.http.Parameters",
                "org.apache.tomcat.util.http.parser.Cookie",
                "org.apache.tomcat.util.http.MimeHeaders",
                "org.apache.tomcat.util.http.Rfc6265CookieProcessor"
            })
    void theirOwnLoggersAreQuiet(String name) {
        assertThat(LoggerFactory.getLogger(name).isInfoEnabled()).isFalse();
    }

    private String answer(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
