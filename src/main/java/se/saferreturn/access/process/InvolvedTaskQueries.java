package se.saferreturn.access.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.ibatis.builder.xml.XMLMapperBuilder;
import org.apache.ibatis.session.Configuration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

/** Makes the statements of InvolvedTasks.xml known to the engine. */
final class InvolvedTaskQueries {

    private static final String FILE = "InvolvedTasks.xml";

    private InvolvedTaskQueries() {}

    static void addTo(ProcessEngineConfigurationImpl engine) {
        Configuration statements = engine.getSqlSessionFactory().getConfiguration();
        try (InputStream file = Objects.requireNonNull(InvolvedTaskQueries.class.getResourceAsStream(FILE))) {
            new XMLMapperBuilder(file, statements, FILE, statements.getSqlFragments()).parse();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
