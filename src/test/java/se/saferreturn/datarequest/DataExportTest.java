package se.saferreturn.datarequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.saferreturn.ApplicationTest;
import se.saferreturn.access.HttpUser;
import se.saferreturn.access.RegionalCase;
import se.saferreturn.accesslog.Access;
import se.saferreturn.accesslog.AccessLog;
import se.saferreturn.accesslog.Act;
import se.saferreturn.accesslog.Basis;
import se.saferreturn.accesslog.LoggedAccess;
import se.saferreturn.casefile.Answers;
import se.saferreturn.casefile.CaseFile;
import se.saferreturn.casefile.CaseFileEntry;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.casefile.CaseSeries;
import se.saferreturn.casefile.NewCorrection;
import se.saferreturn.demo.DemoUsers;
import se.saferreturn.document.CaseDocument;
import se.saferreturn.document.CaseDocuments;
import se.saferreturn.document.NewDocument;
import se.saferreturn.journeys.PlayedCase;
import se.saferreturn.journeys.Scenario;
import se.saferreturn.journeys.ScenarioPlayer;
import se.saferreturn.protection.ProtectedCases;
import se.saferreturn.referral.DuplicateSearch;
import se.saferreturn.routing.Groups;

/** A granted request for access, with a file of its person, and the export that the records officer takes from it. */
@ApplicationTest
class DataExportTest {

    @Autowired
    ProcessEngine engine;

    @Autowired
    CaseFile caseFile;

    @Autowired
    CaseDocuments documents;

    @Autowired
    AccessLog log;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ProtectedCases protectedCases;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    DataRequests requests;

    @Autowired
    DuplicateSearch samePersons;

    @Autowired
    Environment environment;

    @LocalServerPort
    int port;

    private String request = "";
    private CaseNumber file = new CaseNumber("SR-1999-00001");

    @BeforeEach
    void grantTheRequest() {
        ScenarioPlayer player = new ScenarioPlayer(engine);
        PlayedCase ofPerson =
                player.playUntil(Scenario.read("not-eligible"), step -> "Assess referral".equals(step.task()));
        file = new CaseNumber(ofPerson.caseNumber());
        enter(Map.of(
                "personName", "Ștefania <Exempelescu> & Провова",
                "referrerName", "Referenten Namnsson",
                "placeOfReturn", "Gömda gatan 3",
                "sexRegistered", "female"));
        PlayedCase played = player.playUntil(
                Scenario.read("data-request-granted"), step -> "Carry out data request".equals(step.task()));
        request = played.caseNumber();
        caseFile.append(CaseFileEntry.bySystem(
                new CaseNumber(request), "test", 1, "", Answers.of(Map.of("dataRequestCases", file.value()))));
        engine.getTaskService().setAssignee(task().getId(), "records.officer.two");
    }

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
    }

    @Test
    void whatWasCorrectedIsToldAsItWasAndWhy() throws IOException {
        correctTheName("Stefánia Exempelova", "Fel bokstäver från passet.");

        try (PDDocument pdf =
                Loader.loadPDF(export("records.officer.two", "pdf").body())) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                    .contains("Stefánia Exempelova")
                    .contains("until it was corrected on")
                    .contains("Ștefania <Exempelescu> & Провова")
                    .contains("Why it was corrected on")
                    .contains("Fel bokstäver från passet.");
        }
    }

    @Test
    void thePaperTellsEverythingInWords() throws IOException {
        HttpResponse<byte[]> answer = export("records.officer.two", "pdf");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"" + request + ".pdf\"");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        try (PDDocument pdf = Loader.loadPDF(answer.body())) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("Uppgifter om dig", file.value(), request, "Ștefania <Exempelescu> & Провова", "Female")
                    .contains("Sex as registered", "Gömda gatan 3")
                    .doesNotContain("Namnsson", "coordinator.south", "records.officer");
        }
    }

    @Test
    void theDocumentsAreListedWithTitleKindDayAndRole() throws IOException {
        addDocument("Läkarintyg från Påhittköping");

        String json = new String(export("records.officer.two", "json").body(), StandardCharsets.UTF_8);
        assertThat(json)
                .contains("Läkarintyg från Påhittköping", "\"kind\":\"Health\"", "intyg.txt")
                .contains("\"addedBy\":\"a coordinator of the region\"");
        try (PDDocument pdf =
                Loader.loadPDF(export("records.officer.two", "pdf").body())) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("Documents / Handlingar", "Läkarintyg från Påhittköping", "Health")
                    .doesNotContain("coordinator.south");
        }
    }

    @Test
    void thePaperCanBeReadInTheScriptOfThePerson() throws IOException {
        addDocument("पासपोर्ट – آمنه نمونه");
        enter(Map.of(
                "personName", "सीता कुमारी नमूना",
                "placeOfReturn", "রহমান গ্রাম\nפלונית אלמונית ☎",
                "referrerName", "Referenten Namnsson",
                "sexRegistered", "female"));

        byte[] paper = export("records.officer.two", "pdf").body();

        try (PDDocument pdf = Loader.loadPDF(paper)) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("सीता कुमारी नमूना", "রহমান গ্রাম", "פלונית אלמונית", "☎")
                    .contains("पासपोर्ट – ", "آمنه نمونه")
                    .doesNotContain("##", "\ufffd");
        }
        assertThat(new String(export("records.officer.two", "json").body(), StandardCharsets.UTF_8))
                .contains("सीता कुमारी नमूना", "पासपोर्ट – آمنه نمونه");
    }

    @Test
    void theDocumentsOfOthersAreNotListed() throws IOException {
        CaseNumber mine = file;
        file = new CaseNumber(new ScenarioPlayer(engine)
                .playUntil(Scenario.read("not-eligible"), step -> "Assess referral".equals(step.task()))
                .caseNumber());
        addDocument("Intyg om någon annan");
        file = mine;

        assertThat(new String(export("records.officer.two", "json").body(), StandardCharsets.UTF_8))
                .doesNotContain("någon annan");
    }

    private void addDocument(String title) {
        byte[] content = "Påhittat intyg".getBytes(StandardCharsets.UTF_8);
        NewDocument document = NewDocument.check(title, "health", "intyg.txt", content, 1_000_000, scanned -> true);
        CaseDocument added = documents.add(file, document, "coordinator.south");
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> log.record(
                        new Access("coordinator.south", Act.CHANGED, file, "document " + added.id(), Basis.REGION)));
    }

    @Test
    void theDataTellTheSame() throws IOException {
        String json = new String(export("records.officer.two", "json").body(), StandardCharsets.UTF_8);

        assertThat(json)
                .contains("Провова", "Sex as registered", "Female", "Withheld, since it is about another person.");
        assertThat(json).doesNotContain("Namnsson", "coordinator.south");
    }

    @Test
    void underProtectedIdentityNoAddressIsPrinted() {
        enter(Map.of("protectedIdentity", true));
        nameForTheFile("records.officer.two");

        String json = new String(export("records.officer.two", "json").body(), StandardCharsets.UTF_8);

        assertThat(json).doesNotContain("Gömda gatan").contains("an address is never printed");
    }

    /** Nothing in the file itself says so, as when a linked one does. */
    @Test
    void norOfAFileThatIsProtectedSinceAnotherIs() {
        enter(Map.of(
                "mappingHousing",
                "Huset vid Låtsasbacken",
                "legs",
                List.of(Map.of("from", "Hållplats Påhitt", "metBy", "Mötande Mötsson"))));
        nameForTheFile("records.officer.two");

        String json = new String(export("records.officer.two", "json").body(), StandardCharsets.UTF_8);

        assertThat(json)
                .contains("an address is never printed")
                .doesNotContain("Gömda gatan", "Låtsasbacken", "Hållplats Påhitt", "Mötsson");
    }

    /** As somebody would who only wants to know whether a person has a case. */
    @Test
    void anInventedRequestFindsNoProtectedNumberAndLeavesARowInEachFileThatItFound() {
        String name = "Zenobia Uppdiktad" + Long.toString(System.nanoTime(), 26).replaceAll("[0-9]", "q");
        CaseNumber open = caseFile.open(CaseSeries.RETURN_CASE);
        CaseNumber guarded = caseFile.open(CaseSeries.RETURN_CASE);
        for (CaseNumber each : List.of(open, guarded)) {
            samePersons.remember(each, Answers.of(Map.of("personName", name)), LocalDate.of(2026, 3, 1));
        }
        protectedCases.protect(guarded);
        CaseNumber invented = caseFile.open(CaseSeries.DATA_REQUEST);
        caseFile.append(CaseFileEntry.bySystem(invented, "test", 1, "", Answers.of(Map.of("personName", name))));

        RegionalCase.asDo(engine, "records.officer", () -> requests.findFiles(invented));

        String matches = String.valueOf(
                caseFile.current(invented, "").get("possibleMatches").orElseThrow());
        assertThat(matches).contains(open.value(), "protected identity").doesNotContain(guarded.value());
        for (CaseNumber each : List.of(open, guarded)) {
            assertThat(log.of(each))
                    .extracting(LoggedAccess::access)
                    .extracting(Access::person, Access::act, Access::subject)
                    .containsExactly(tuple("records.officer", Act.SEARCHED, "data request"));
        }
    }

    @Test
    void aProtectedFileIsExportedOnlyByOfficersWhoAreNamedForIt() {
        enter(Map.of("protectedIdentity", true));
        nameForTheFile("records.officer");

        HttpResponse<byte[]> unnamed = export("records.officer.two", "json");

        String refusal = new String(unnamed.body(), StandardCharsets.UTF_8);
        assertThat(unnamed.statusCode()).as(refusal).isEqualTo(409);
        assertThat(refusal).contains(file.value(), "Ask its coordinator").doesNotContain("Exempelescu");
        nameForTheFile("records.officer.two");
        assertThat(export("records.officer.two", "json").statusCode()).isEqualTo(200);
    }

    @Test
    void whoGrantedItNeitherGetsTheTaskNorTheExport() {
        String task = task().getId();
        engine.getTaskService().setAssignee(task, null);

        assertThatThrownBy(() -> engine.getTaskService().setAssignee(task, "records.officer"))
                .hasMessageContaining("a second person has to decide");
        assertThat(task().getAssignee()).isNull();

        // somebody who had the task before they wrote the decision
        engine.getTaskService().setAssignee(task, "records.officer.two");
        caseFile.append(new CaseFileEntry(
                new CaseNumber(request),
                "data-request-decision",
                1,
                "",
                null,
                "records.officer.two",
                Answers.of(Map.of("dataRequestDecision", "granted"))));
        HttpResponse<byte[]> answer = export("records.officer.two", "json");
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(new String(answer.body(), StandardCharsets.UTF_8))
                .contains("a second person has to carry it out")
                .doesNotContain("Exempelescu");
    }

    @Test
    void noProtectedFileIsNamedInADecisionByAnOfficerWhoIsNotNamedForIt() {
        enter(Map.of("protectedIdentity", true, "safeContactDetails", "Hemlig väg 1"));
        CaseNumber number = new CaseNumber(request);
        caseFile.append(CaseFileEntry.bySystem(
                number, "test", 1, "", Answers.of(Map.of("dataRequestDecisionReason", "Se " + file.value()))));

        assertThatThrownBy(() -> requests.checkFiles(number, "records.officer"))
                .isInstanceOf(DataRequestRefusedException.class)
                .hasMessageContaining("has protected identity");
        assertThat(log.of(file))
                .extracting(LoggedAccess::access)
                .contains(new Access("records.officer", Act.REFUSED, file, "data request", Basis.NONE));
        assertThat(caseFile.current(number, "").get("safeContactDetails")).isEmpty();
        nameForTheFile("records.officer");
        requests.checkFiles(number, "records.officer");
        assertThat(caseFile.current(number, "").text("safeContactDetails")).contains("Hemlig väg 1");
    }

    @Test
    void aFileThatNothingLeadsToNeedsAReasonThatNamesIt() {
        assertThatThrownBy(() -> requests.checkFiles(new CaseNumber(request), "records.officer"))
                .isInstanceOf(DataRequestRefusedException.class)
                .hasMessageContaining("Write its number into the reasons");
    }

    @ParameterizedTest
    @ValueSource(strings = {"records.officer", "coordinator.south", "supervisor", "admin", "log.reviewer"})
    void nobodyGetsItButTheOfficerWhoHoldsTheTask(String name) {
        HttpResponse<byte[]> answer = export(name, "json");

        assertThat(answer.statusCode()).isIn(403, 404);
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).doesNotContain("Exempelescu");
    }

    @Test
    void aRequestThatIsNoneOfThatKindIsNotThere() {
        request = file.value();

        assertThat(export("records.officer.two", "pdf").statusCode()).isEqualTo(404);
    }

    @Test
    void whoReadsTheRetentionPageIsInTheLog() {
        int before = readsOfTheRetentionPage();

        HttpUser.withHeader(port, authorization("records.officer")).get("/api/retention");
        HttpUser.withHeader(port, authorization("coordinator.south")).get("/api/retention");

        assertThat(readsOfTheRetentionPage()).isEqualTo(before + 1);
    }

    private int readsOfTheRetentionPage() {
        return jdbc.sql("""
                        select count(*) from access_log
                        where subject = 'retention of files' and upper(act) = 'READ' and person = 'records.officer'
                        """).query(Integer.class).single();
    }

    @Test
    void theRetentionPageNamesNobody() {
        HttpResponse<String> answer =
                HttpUser.withHeader(port, authorization("records.officer")).get("/api/retention");

        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode page = HttpUser.json(answer);
        assertThat(page.fieldNames())
                .toIterable()
                .containsExactly("soonOver", "waiting", "kept", "archive", "toBeErased", "erased");
        assertThat(answer.body()).doesNotContain("Exempelescu");
    }

    private Task task() {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(request)
                .taskDefinitionKey("Task_CarryOutDataRequest")
                .singleResult();
    }

    private void nameForTheFile(String officer) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            protectedCases.protect(file);
            protectedCases.name(file, Groups.RECORDS_OFFICERS, Set.of(officer), "supervisor");
        });
    }

    private void correctTheName(String name, String reason) {
        UUID entry = caseFile.history(file, Set.of("referral")).stream()
                .filter(past -> past.answers().text("personName").isPresent())
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .id();
        caseFile.correct(new NewCorrection(
                file, entry, Answers.of(Map.of("personName", name)), Set.of(), reason, "coordinator.south"));
    }

    private void enter(Map<String, Object> answers) {
        caseFile.append(new CaseFileEntry(file, "referral", 1, "", null, "coordinator.south", Answers.of(answers)));
    }

    private HttpResponse<byte[]> export(String name, String kind) {
        try {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/data-requests/"
                                            + request + "/export." + kind))
                                    .header("Authorization", authorization(name))
                                    .build(),
                            BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private String authorization(String name) {
        String login = name + ":" + DemoUsers.password(environment);
        return "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
    }
}
