package se.saferreturn.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.saferreturn.ApplicationTest;
import se.saferreturn.demo.EmbeddedDatabase;
import se.saferreturn.keys.KeyVaultTables;

/** What the scenarios write into the case file is nowhere to be read, in the whole database and in the log. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NothingPersonalInTheEngineTest {

    private static final String TYPED_AS_BUSINESS_KEY = "Fatima Nyckelsson-Exempel";

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EmbeddedDatabase database;

    @Autowired
    PlatformTransactionManager transactions;

    private final Set<String> texts = new TreeSet<>();
    private String caseNumberOfTheNamedCase = "";
    private final ByteArrayOutputStream log = new ByteArrayOutputStream();

    @BeforeAll
    void playTheScenarios() {
        for (String id : List.of("S1", "S2", "S7", "hotline-referred", "data-request-granted")) {
            Scenario scenario = Scenario.read(id);
            texts.addAll(TypedTexts.in(scenario));
            recordingTheLog(log, () -> new ScenarioPlayer(engine).play(scenario));
            ClockUtil.reset();
        }
        texts.add(TYPED_AS_BUSINESS_KEY);
        recordingTheLog(log, this::openACaseUnderAName);
    }

    private void openACaseUnderAName() {
        String returnCase = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey("return-case")
                .latestVersion()
                .singleResult()
                .getId();
        Map<String, Object> referral = Scenario.read("S2").opening().form();
        caseNumberOfTheNamedCase = engine.getFormService()
                .submitStartForm(
                        returnCase,
                        TYPED_AS_BUSINESS_KEY,
                        new FormFiller(engine.getFormService()).fillStartForm(returnCase, referral))
                .getBusinessKey();
    }

    @Test
    void theScenariosTypeEnoughToLookFor() {
        assertThat(texts)
                .hasSizeGreaterThan(200)
                .contains(
                        "Ion Exemplu-Testescu",
                        "6487.35",
                        "Clinica Fictivă Sfânta Închipuire",
                        "Undrade om hon får ta med katten Plutt 🐈 på planet.");
    }

    @Test
    void noTextOfTheCaseFileIsInAnyTable() {
        assertThat(foundInTheDatabase())
                .as("what an earlier run left behind goes with the folder target/test-data")
                .isEmpty();
    }

    @Test
    void noTextOfTheCaseFileIsInTheKeyVault() {
        StoredBytes search = new StoredBytes(texts);

        assertThat(KeyVaultTables.of(database)
                        .sql("select convert_to(owner, 'UTF8') || wrapped_key from vault_key")
                        .query((row, number) -> search.foundIn(row.getBytes(1)))
                        .list())
                .isNotEmpty()
                .allSatisfy(found -> assertThat(found).isEmpty());
    }

    @Test
    void noTextOfTheCaseFileIsInTheLog() {
        assertThat(log.size()).isGreaterThan(100_000);
        assertThat(new StoredBytes(texts).foundIn(log.toByteArray())).isEmpty();
    }

    @Test
    void aNameTypedAsBusinessKeyGivesWayToTheCaseNumber() {
        assertThat(caseNumberOfTheNamedCase).matches("SR-\\d{4}-\\d{5}");
        assertThat(texts).contains(TYPED_AS_BUSINESS_KEY);
    }

    @Test
    void theSearchFindsAFieldThatBecameAVariableHoweverItIsStored() throws IOException {
        String emoji = "Undrade om hon får ta med katten Plutt 🐈 på planet.";
        ByteArrayOutputStream object = new ByteArrayOutputStream();
        new ObjectOutputStream(object).writeObject(new ArrayList<>(List.of(emoji)));

        Set<String> found = new TransactionTemplate(transactions).execute(transaction -> {
            transaction.setRollbackOnly();
            storeText("Ion Exemplu-Testescu");
            storeText("{\"list\":[\"…\"],\"otherNames\":\"i annonserna stod \\u00abLilly fr\\u00e5n s\"}");
            storeText("… Han visade ärr på ryggen: «mă");
            jdbc.sql("insert into act_hi_varinst (id_, name_, rev_, double_) values ('search', 'amount', 0, 6487.35)")
                    .update();
            storeBytes("act_ge_bytearray (id_, rev_, bytes_) values ('search', 1, :bytes)", object.toByteArray());
            storeBytes(
                    "act_hi_comment (id_, time_, full_msg_) values ('search', now(), :bytes)",
                    "Tycker att det farligaste är att vänta för länge.".getBytes(StandardCharsets.UTF_16LE));
            return foundInTheDatabase();
        });

        assertThat(found)
                .hasSize(6)
                .contains(
                        "act_ge_property.value_: Ion Exemplu-Testescu",
                        "act_ge_property.value_: i annonserna stod «Lilly från söder»",
                        "act_hi_varinst.double_: 6487.35",
                        "act_ge_bytearray.bytes_: " + emoji,
                        "act_hi_comment.full_msg_: Tycker att det farligaste är att vänta för länge.")
                .anySatisfy(
                        story -> assertThat(story).startsWith("act_ge_property.value_: Ion satt utanför mataffären"));
    }

    @Test
    void theSearchFindsTextInTheLog() {
        ByteArrayOutputStream leaking = new ByteArrayOutputStream();
        recordingTheLog(
                leaking,
                () -> LoggerFactory.getLogger("org.camunda.bpm.engine.context")
                        .debug("Exception while closing command context: {}", "name = Ion Exemplu-Testescu"));

        assertThat(new StoredBytes(texts).foundIn(leaking.toByteArray())).containsExactly("Ion Exemplu-Testescu");
    }

    private void storeText(String text) {
        jdbc.sql("insert into act_ge_property (name_, value_) values (:name, :text)")
                .param("name", "search-" + text.hashCode())
                .param("text", text)
                .update();
    }

    private void storeBytes(String into, byte[] bytes) {
        jdbc.sql("insert into " + into).param("bytes", bytes).update();
    }

    private Set<String> foundInTheDatabase() {
        StoredBytes search = new StoredBytes(texts);
        Set<String> found = new TreeSet<>();
        List<Map<String, Object>> columns = jdbc.sql("""
                        select quote_ident(table_schema) || '.' || quote_ident(table_name) as whole_table,
                               table_name, column_name, data_type
                        from information_schema.columns join information_schema.tables
                             using (table_catalog, table_schema, table_name)
                        where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
                        """).query().listOfRows();
        assertThat(columns).hasSizeGreaterThan(500);
        for (Map<String, Object> column : columns) {
            String name = "\"" + column.get("column_name") + "\"";
            String bytes = "bytea".equals(column.get("data_type")) ? name : "convert_to(" + name + "::text, 'UTF8')";
            jdbc.sql("select " + bytes + " from " + column.get("whole_table") + " where " + name + " is not null")
                    .query((row, number) -> search.foundIn(row.getBytes(1)))
                    .list()
                    .forEach(texts -> texts.forEach(text ->
                            found.add(column.get("table_name") + "." + column.get("column_name") + ": " + text)));
        }
        return found;
    }

    /** Everything from DEBUG upwards that the engine and the application write, and the rest as configured. */
    private static void recordingTheLog(ByteArrayOutputStream log, Runnable play) {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.setPattern("%level %logger %mdc %msg%n%ex");
        encoder.start();
        OutputStreamAppender<ILoggingEvent> recorder = new OutputStreamAppender<>();
        recorder.setContext(context);
        recorder.setEncoder(encoder);
        recorder.setOutputStream(log);
        recorder.start();
        List<Logger> watched = Stream.of("org.camunda", "se.saferreturn", "org.springframework.jdbc")
                .map(context::getLogger)
                .toList();
        Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.addAppender(recorder);
        watched.forEach(logger -> {
            logger.setLevel(Level.DEBUG);
            logger.setAdditive(false);
            logger.addAppender(recorder);
        });
        try {
            play.run();
        } finally {
            watched.forEach(logger -> {
                logger.detachAppender(recorder);
                logger.setAdditive(true);
                logger.setLevel(null);
            });
            root.detachAppender(recorder);
        }
    }
}
