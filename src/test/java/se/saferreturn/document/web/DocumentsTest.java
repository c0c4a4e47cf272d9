package se.saferreturn.document.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.saferreturn.ApplicationTest;
import se.saferreturn.accesslog.AccessLog;
import se.saferreturn.accesslog.Act;
import se.saferreturn.casefile.CaseCipher;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.casefile.ErasedWithCase;
import se.saferreturn.demo.DemoUsers;
import se.saferreturn.document.CaseDocuments;
import se.saferreturn.document.PdfFiles;
import se.saferreturn.document.Photographs;
import se.saferreturn.journeys.Scenario;
import se.saferreturn.journeys.ScenarioPlayer;
import se.saferreturn.register.CaseRegister;
import se.saferreturn.register.Outcome;

/** Documents of a case in the south, added and read over HTTP. */
@ApplicationTest
class DocumentsTest {

    private static final String SOUTH = "coordinator.south";
    private static final String WORDS = "Läkarintyg för Stefania Påhittescu";
    private static final byte[] PDF = PdfFiles.saying(WORDS);

    @Autowired
    ProcessEngine engine;

    @Autowired
    CaseDocuments documents;

    @Autowired
    CaseCipher cipher;

    @Autowired
    CaseRegister register;

    @Autowired
    AccessLog log;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ErasedWithCase[] keepers;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Environment environment;

    @LocalServerPort
    int port;

    private CaseNumber aCase;

    @BeforeEach
    void openCase() {
        aCase = openCaseInTheSouth();
    }

    private CaseNumber openCaseInTheSouth() {
        return new CaseNumber(new ScenarioPlayer(engine)
                .playUntil(Scenario.read("S5"), step -> step.does("Approve high risk") && step.moves())
                .caseNumber());
    }

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
    }

    @Test
    void aDocumentComesBackAsItWasAdded() throws Exception {
        JsonNode added = json(add(SOUTH, "Läkarintyg från Malmö", "health", "Intyg Påhittescu.pdf", PDF));
        String id = added.path("id").asText();

        assertThat(added.path("title").asText()).isEqualTo("Läkarintyg från Malmö");
        assertThat(added.path("addedBy").asText()).isEqualTo(SOUTH);
        JsonNode listed = json(get(SOUTH, "")).path("documents");
        assertThat(listed).hasSize(1);
        assertThat(listed.get(0)).isEqualTo(added);
        assertThat(PdfFiles.textOf(get(SOUTH, "/" + id).body())).contains(WORDS);
    }

    @Test
    void aPhotographIsKeptWithoutItsPlaceAndSaysSo() throws Exception {
        byte[] photograph = Photographs.jpegWithPosition();

        JsonNode added = json(add(SOUTH, "Pass", "identity", "IMG_0815.JPG", photograph));

        assertThat(added.path("removed").asText())
                .isEqualTo("Removed before it was kept: where it was taken; camera, time and other data of the picture;"
                        + " earlier versions and hidden data.");
        assertThat(json(get(SOUTH, "")).path("documents").get(0).path("removed").asText())
                .isEqualTo(added.path("removed").asText());
        assertThat(new String(get(SOUTH, "/" + added.path("id").asText()).body(), ISO_8859_1))
                .doesNotContain("Provphone", "GPS", "Provova");
    }

    @Test
    void aDocumentThatWasKeptBeforeAnythingWasRemovedStaysReadable() throws Exception {
        String id = json(add(SOUTH, "Intyg", "health", "a.txt", "Hej".getBytes(UTF_8)))
                .path("id")
                .asText();
        byte[] details = "{\"title\":\"Äldre intyg\",\"kind\":\"health\",\"fileName\":\"a.txt\"}".getBytes(UTF_8);
        jdbc.sql("update case_document set details = ? where case_number = ?")
                .params(
                        cipher.encrypt(aCase, details, UUID.nameUUIDFromBytes(("details of " + id).getBytes(UTF_8))),
                        aCase.value())
                .update();

        JsonNode listed = json(get(SOUTH, "")).path("documents").get(0);

        assertThat(listed.path("title").asText()).isEqualTo("Äldre intyg");
        assertThat(listed.path("removed").asText()).isEmpty();
        assertThat(new String(get(SOUTH, "/" + id).body(), UTF_8)).isEqualTo("Hej");
    }

    @Test
    void longNamesInAnyScriptAreTakenOrCalledTooLong() throws Exception {
        for (String letter : List.of("न", "ю", "中", "ა", "𞤀")) {
            JsonNode added = json(add(SOUTH, "Pass", "identity", letter.repeat(150) + ".pdf", PDF));
            assertThat(added.path("fileName").asText()).isEqualTo(letter.repeat(150) + ".pdf");
        }
        JsonNode cut = json(add(SOUTH, "Pass", "identity", "नि".repeat(200) + ".pdf", PDF));
        assertThat(cut.path("fileName").asText()).isEqualTo("नि".repeat(75) + ".pdf");

        HttpResponse<byte[]> tooLong = add(SOUTH, "Pass", "identity", "न".repeat(4000) + ".pdf", PDF);
        assertRefused(tooLong, 400, "file");
        assertThat(json(tooLong).path("detail").asText()).contains("name of the file is too long", "150");
    }

    @Test
    void aDocumentIsForTheDiskAndNeverAPage() throws Exception {
        String id = json(add(SOUTH, "Intyg", "health", "Intyg ”Å”.pdf", PDF))
                .path("id")
                .asText();

        HttpResponse<byte[]> answer = get(SOUTH, "/" + id);

        assertThat(header(answer, "Content-Type")).isEqualTo("application/pdf");
        assertThat(header(answer, "Content-Disposition"))
                .startsWith("attachment; filename=")
                .contains("filename*=UTF-8''Intyg");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.headers().allValues("Content-Security-Policy"))
                .anySatisfy(policy -> assertThat(policy).contains("sandbox", "default-src 'none'"));
        assertThat(header(answer, "Cache-Control")).contains("no-store");
    }

    @Test
    void nothingOfADocumentCanBeReadInTheDatabase() throws Exception {
        add(SOUTH, "Läkarintyg Påhittescu", "health", "Påhittescu.pdf", PDF);

        assertThat(jdbc.sql("select details || content from case_document where case_number = ?")
                        .param(aCase.value())
                        .query((row, number) -> new String(row.getBytes(1), UTF_8))
                        .list())
                .hasSize(1)
                .noneMatch(bytes -> bytes.contains("hittescu") || bytes.contains("health") || bytes.contains("PDF"));
    }

    @Test
    void everyReadingAndAddingIsInTheLog() throws Exception {
        String id = json(add(SOUTH, "Intyg", "health", "a.pdf", PDF)).path("id").asText();
        get(SOUTH, "");
        get(SOUTH, "/" + id);

        assertThat(log.of(aCase))
                .filteredOn(row -> row.access().person().equals(SOUTH))
                .filteredOn(row -> row.access().subject().contains("document"))
                .extracting(row -> row.access().person() + " " + row.access().act() + " "
                        + row.access().subject())
                .containsExactly(
                        SOUTH + " " + Act.CHANGED + " document " + id,
                        SOUTH + " " + Act.READ + " list of documents",
                        SOUTH + " " + Act.READ + " document " + id);
    }

    @Test
    void othersFindNeitherCaseNorDocument() throws Exception {
        String id = json(add(SOUTH, "Intyg", "health", "a.pdf", PDF)).path("id").asText();

        for (String other : List.of("coordinator.north", "finance", "supervisor")) {
            assertThat(get(other, "").statusCode()).as(other).isIn(403, 404);
            assertThat(get(other, "/" + id).statusCode()).as(other).isIn(403, 404);
            assertThat(add(other, "Intyg", "health", "a.pdf", PDF).statusCode())
                    .as(other)
                    .isIn(403, 404);
        }
        assertThat(documents.of(aCase)).hasSize(1);
    }

    @Test
    void theDocumentOfAnotherCaseIsNotReachedThroughThisOne() throws Exception {
        String id = json(add(SOUTH, "Intyg", "health", "a.pdf", PDF)).path("id").asText();
        CaseNumber first = aCase;
        aCase = openCaseInTheSouth();

        assertThat(get(SOUTH, "/" + id).statusCode()).isEqualTo(404);
        assertThat(get(SOUTH, "/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
        assertThat(get(SOUTH, "/no-id").statusCode()).isEqualTo(404);

        jdbc.sql("update case_document set case_number = ? where case_number = ?")
                .params(aCase.value(), first.value())
                .update();
        assertThatIllegalStateException().isThrownBy(() -> documents.content(aCase, UUID.fromString(id)));
    }

    @Test
    void contentAndDetailsOfADocumentCannotChangePlaces() throws Exception {
        String id = json(add(SOUTH, "Intyg", "health", "a.pdf", PDF)).path("id").asText();
        jdbc.sql("update case_document set content = details where case_number = ?")
                .param(aCase.value())
                .update();

        assertThatIllegalStateException().isThrownBy(() -> documents.content(aCase, UUID.fromString(id)));
    }

    @Test
    void aRefusalNamesTheFieldAndKeepsNothing() throws Exception {
        assertRefused(add(SOUTH, "", "health", "a.pdf", PDF), 400, "title");
        assertRefused(add(SOUTH, "Intyg", "secret", "a.pdf", PDF), 400, "kind");
        assertRefused(
                add(SOUTH, "Intyg", "health", "a.pdf", "<html><script>alert(1)</script></html>".getBytes(UTF_8)),
                400,
                "file");
        assertRefused(add(SOUTH, "Intyg", "health", "a.pdf", new byte[0]), 400, "file");
        assertRefused(add(SOUTH, "Intyg", "health", "a.pdf", new byte[10 * 1024 * 1024 + 1]), 413, "file");
        assertRefused(send(SOUTH, "not a form".getBytes(UTF_8), "multipart/form-data"), 400, "file");
        assertThat(send(SOUTH, "{}".getBytes(UTF_8), "application/json").statusCode())
                .isEqualTo(415);

        assertThat(documents.of(aCase)).isEmpty();
    }

    @Test
    void aCaseThatHasEndedTakesNoMoreDocuments() throws Exception {
        register.close(aCase, Outcome.WITHDRAWN, null, null);

        HttpResponse<byte[]> answer = add(SOUTH, "Intyg", "health", "a.pdf", PDF);

        assertThat(answer.statusCode()).isIn(404, 409);
        assertThat(documents.of(aCase)).isEmpty();
    }

    @Test
    void documentsGoWithTheirCase() throws Exception {
        add(SOUTH, "Intyg", "health", "a.pdf", PDF);

        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> List.of(keepers).forEach(keeper -> keeper.erase(aCase)));

        assertThat(documents.of(aCase)).isEmpty();
        assertThat(add(SOUTH, "Intyg", "health", "a.pdf", PDF).statusCode()).isIn(404, 409);
    }

    private static void assertRefused(HttpResponse<byte[]> answer, int status, String field) throws Exception {
        assertThat(answer.statusCode()).isEqualTo(status);
        JsonNode problem = json(answer);
        assertThat(problem.path("field").asText()).isEqualTo(field);
        assertThat(problem.path("detail").asText()).isNotBlank();
    }

    private HttpResponse<byte[]> add(String user, String title, String kind, String fileName, byte[] content)
            throws Exception {
        String boundary = "part-" + UUID.randomUUID();
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        for (List<String> field : List.of(List.of("title", title), List.of("kind", kind))) {
            form.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + field.get(0)
                            + "\"\r\nContent-Type: text/plain; charset=UTF-8\r\n\r\n" + field.get(1) + "\r\n")
                    .getBytes(UTF_8));
        }
        form.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                        + "\"\r\nContent-Type: text/html\r\n\r\n")
                .getBytes(UTF_8));
        form.writeBytes(content);
        form.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(ISO_8859_1));
        return send(user, form.toByteArray(), "multipart/form-data; boundary=" + boundary);
    }

    private HttpResponse<byte[]> send(String user, byte[] body, String type) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        request(user, "")
                                .header("Content-Type", type)
                                .POST(BodyPublishers.ofByteArray(body))
                                .build(),
                        BodyHandlers.ofByteArray());
    }

    private HttpResponse<byte[]> get(String user, String path) throws Exception {
        return HttpClient.newHttpClient().send(request(user, path).GET().build(), BodyHandlers.ofByteArray());
    }

    private HttpRequest.Builder request(String user, String path) {
        String credentials = user + ":" + DemoUsers.password(environment);
        return HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + "/api/cases/" + aCase + "/documents" + path))
                .header("Accept", "application/json, */*")
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(UTF_8)));
    }

    private static String header(HttpResponse<byte[]> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static JsonNode json(HttpResponse<byte[]> answer) throws Exception {
        return new ObjectMapper().readTree(answer.body());
    }
}
