package se.saferreturn.referral;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.saferreturn.ApplicationTest;
import se.saferreturn.access.HttpUser;
import se.saferreturn.casefile.Answers;
import se.saferreturn.casefile.CaseFile;
import se.saferreturn.casefile.CaseFileEntry;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.casefile.CaseSeries;
import se.saferreturn.demo.DemoUsers;

/** Somebody is referred under an alias, and the real name is learnt on the way. */
@ApplicationTest
class LearntIdentityTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-03-10");

    @Autowired
    CaseFile caseFile;

    @Autowired
    DuplicateSearch duplicates;

    @Autowired
    PersonSearch search;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Environment environment;

    @LocalServerPort
    int port;

    private final String surname =
            "Provlart" + Long.toString(System.nanoTime(), 26).replaceAll("[0-9]", "x");

    private CaseNumber known;

    @BeforeEach
    void referUnderAnAlias() {
        known = caseFile.open(CaseSeries.RETURN_CASE);
        enter(known, Map.of("personName", "Stella Alias" + surname, "birthDate", "1997-04-05"));
    }

    @Test
    void theNameInATravelDocumentFindsTheCaseAndALaterReferral() {
        assertThat(search.find("Росица " + surname, TODAY).cases()).doesNotContain(known);

        enter(
                known,
                Map.of("travelDocument", "passport", "nameInDocument", surname.toUpperCase(Locale.ROOT) + ", Rositsa"));

        assertThat(search.find("Росица " + surname, TODAY).cases()).contains(known);
        assertThat(search.find("Stella Alias" + surname, TODAY).cases()).contains(known);
        CaseNumber later = caseFile.open(CaseSeries.RETURN_CASE);
        assertThat(duplicates.matches(
                        later, Answers.of(Map.of("personName", "Rosica " + surname, "birthDate", "1997-04-05")), TODAY))
                .extracting(PossibleMatch::caseNumber)
                .contains(known);
    }

    @Test
    void whatIsRefusedInTheEndIsNotLearnt() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            enter(known, Map.of("nameInDocument", "Felicia " + surname));
            status.setRollbackOnly();
        });

        assertThat(search.find("Felicia " + surname, TODAY).cases()).isEmpty();
    }

    @Test
    void aRequestForDataIsNoCaseOfThePerson() {
        CaseNumber request = caseFile.open(CaseSeries.DATA_REQUEST);
        enter(request, Map.of("personName", "Beata Fråga" + surname));

        assertThat(search.find("Beata Fråga" + surname, TODAY).cases()).isEmpty();
    }

    @Test
    void theSearchSaysWhatItCouldNotRead() {
        String credentials = "coordinator.south:" + DemoUsers.password(environment);
        HttpUser coordinator = HttpUser.withHeader(
                port, "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));

        JsonNode found =
                HttpUser.json(coordinator.post("/api/cases/search", "{\"q\": \"" + surname + " 31/02/1990 tel.070\"}"));

        assertThat(found.path("cases")).isEmpty();
        assertThat(found.path("notRead")).extracting(JsonNode::asText).containsExactly("31/02/1990", "tel.070");
    }

    private void enter(CaseNumber number, Map<String, Object> answers) {
        caseFile.append(new CaseFileEntry(
                number, "test", 1, CaseFileEntry.WHOLE_CASE, null, CaseFileEntry.SYSTEM, Answers.of(answers)));
    }
}
