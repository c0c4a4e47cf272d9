package se.saferreturn;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** The statements that the database gets while a request is answered: the application's own, and the engine's. */
public final class Statements {

    private static final String OF_THE_APPLICATION = "Executing prepared SQL statement";
    private static final String OF_THE_ENGINE = "==>  Preparing:";
    private static final List<String> LOGGERS =
            List.of(JdbcTemplate.class.getName(), "org.camunda.bpm.engine.impl.persistence.entity");

    private Statements() {}

    /** How many they are; the request must have been answered, or refused. */
    public static int during(Supplier<HttpResponse<String>> request) {
        return of(request).size();
    }

    /** Their texts, in order. */
    public static List<String> of(Supplier<HttpResponse<String>> request) {
        ListAppender<ILoggingEvent> seen = new ListAppender<>() {
            @Override
            protected void append(ILoggingEvent event) {
                // on whose thread it is, is asked for now
                event.prepareForDeferredProcessing();
                super.append(event);
            }
        };
        seen.start();
        List<Logger> loggers = LOGGERS.stream()
                .map(name -> (Logger) LoggerFactory.getLogger(name))
                .toList();
        Level before = loggers.get(0).getLevel();
        loggers.forEach(logger -> {
            logger.setLevel(Level.DEBUG);
            logger.setAdditive(false);
            logger.addAppender(seen);
        });
        try {
            assertThat(request.get().statusCode()).isBetween(200, 499);
        } finally {
            loggers.forEach(logger -> {
                logger.detachAppender(seen);
                logger.setAdditive(true);
                logger.setLevel(before);
            });
        }
        List<String> statements = List.copyOf(seen.list).stream()
                .filter(event -> event.getThreadName().contains("exec"))
                .map(ILoggingEvent::getFormattedMessage)
                .filter(message -> message.startsWith(OF_THE_APPLICATION) || message.startsWith(OF_THE_ENGINE))
                .toList();
        assertThat(statements).isNotEmpty();
        return statements;
    }
}
