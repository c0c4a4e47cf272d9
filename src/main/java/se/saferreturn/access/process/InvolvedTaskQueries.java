package se.saferreturn.access.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.apache.ibatis.builder.xml.XMLMapperBuilder;
import org.apache.ibatis.session.Configuration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

/** Makes the statements of InvolvedTasks.xml and Grants.xml known to the engine. */
final class InvolvedTaskQueries {

    private static final List<String> FILES = List.of("InvolvedTasks.xml", "Grants.xml");

    private InvolvedTaskQueries() {}

    static void addTo(ProcessEngineConfigurationImpl engine) {
        Configuration statements = engine.getSqlSessionFactory().getConfiguration();
        FILES.forEach(name -> read(name, statements));
    }

    private static void read(String name, Configuration statements) {
        try (InputStream file = Objects.requireNonNull(InvolvedTaskQueries.class.getResourceAsStream(name))) {
            new XMLMapperBuilder(file, statements, name, statements.getSqlFragments()).parse();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
