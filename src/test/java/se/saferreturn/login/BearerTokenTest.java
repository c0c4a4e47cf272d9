package se.saferreturn.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.saferreturn.access.HttpUser;

@IdentityProviderTest
class BearerTokenTest {

    private static final String TASKS = "/engine-rest/task/count";

    @Autowired
    Keycloak keycloak;

    @Autowired
    IdentityService identities;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource({
        "hotline, hotline",
        "coordinator.south, coordinators-south",
        "mission.rou, iom-mission-rou",
        "approver.risk, risk-approvers",
        "approver.grants, grant-approvers",
        "supervisor, supervisors",
        "admin, camunda-admin"
    })
    void aTokenOpensBothApisAsThePersonAndTheirGroups(String name, String group) {
        HttpUser person = bearer(keycloak.token(name));

        assertThat(person.get(TASKS).statusCode()).isEqualTo(200);
        var session = person.get("/api/session");
        assertThat(session.statusCode()).isEqualTo(200);
        assertThat(HttpUser.json(session).get("person").asText()).isEqualTo(name);
        assertThat(HttpUser.json(session).get("groups")).hasSize(1);
        assertThat(HttpUser.json(session).get("groups").get(0).asText()).isEqualTo(group);
    }

    /** As an identity provider has it that nobody has changed since it was one group. */
    @Test
    void whoIsStillInTheFormerGroupOfApproversIsInBothOfToday() {
        HttpUser person = bearer(keycloak.token("approver.of.before"));

        assertThat(HttpUser.json(person.get("/api/session")).get("groups"))
                .extracting(JsonNode::asText)
                .containsExactlyInAnyOrder("risk-approvers", "grant-approvers");
    }

    @Test
    void rightsFollowFromTheGroupsInTheToken() {
        assertThat(bearer(keycloak.token("supervisor"))
                        .get("/engine-rest/history/process-instance/count")
                        .statusCode())
                .isEqualTo(200);
        assertThat(HttpUser.json(bearer(keycloak.token("coordinator.south"))
                                .get("/engine-rest/filter?maxResults=50&resourceType=Task"))
                        .findValuesAsText("name"))
                .contains("My region")
                .doesNotContain("My team");
        assertThat(HttpUser.json(bearer(keycloak.token("mission.npl"))
                                .get("/engine-rest/filter?maxResults=50&resourceType=Task"))
                        .findValuesAsText("name"))
                .contains("My team");
    }

    @Test
    void theEngineKnowsNobodyButTheCaller() {
        HttpUser admin = bearer(keycloak.token("admin"));

        assertThat(HttpUser.json(admin.get("/engine-rest/user?maxResults=50")).findValuesAsText("id"))
                .containsExactly("admin");
        assertThat(HttpUser.json(admin.get("/engine-rest/user?maxResults=50&firstNameLike=%25")))
                .isEmpty();
        assertThat(admin.get("/engine-rest/user/hotline/profile").statusCode()).isEqualTo(404);
        assertThat(admin.post("/engine-rest/user/create", """
                                {"profile": {"id": "intruder"}, "credentials": {"password": "Intruder-2024"}}""").statusCode()).isBetween(400, 499);
        assertThat(identities.isReadOnly()).isTrue();
        assertThat(jdbc.sql("select (select count(*) from act_id_user) + (select count(*) from act_id_group)"
                                + " + (select count(*) from act_id_membership)")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aPersonWithoutAGroupOfTheProgrammeMayDoNothing() {
        HttpUser person = bearer(keycloak.token("somebody.else"));

        assertThat(person.get(TASKS).statusCode()).isEqualTo(403);
        assertThat(person.get("/api/session").statusCode()).isEqualTo(403);
    }

    @Test
    void aTokenThatIsOverIsNone() {
        String token = keycloak.token(keycloak.issuer(), "short-lived", "supervisor");

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertRefused(token));
    }

    @Test
    void aTokenForAnotherApplicationIsNone() {
        assertRefused(keycloak.token(keycloak.issuer(), "another-application", "supervisor"));
    }

    @Test
    void aTokenOfAnotherIssuerIsNone() {
        assertRefused(keycloak.token(keycloak.otherIssuer(), "scripts", "supervisor"));
    }

    @Test
    void aTokenWithoutASignatureIsNone() throws ParseException {
        JWTClaimsSet claims = SignedJWT.parse(keycloak.token("supervisor")).getJWTClaimsSet();

        assertRefused(new PlainJWT(claims).serialize());
    }

    @Test
    void aTokenWhoseWordsWereChangedIsNone() throws ParseException {
        String token = keycloak.token("hotline");

        assertRefused(withClaims(
                token,
                new JWTClaimsSet.Builder(SignedJWT.parse(token).getJWTClaimsSet())
                        .claim("groups", List.of("camunda-admin"))
                        .build()));
    }

    @Test
    void aTokenSignedByAnybodyElseIsNone() throws ParseException, GeneralSecurityException, JOSEException {
        SignedJWT good = SignedJWT.parse(keycloak.token("supervisor"));
        SignedJWT forged = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .keyID(good.getHeader().getKeyID())
                        .build(),
                good.getJWTClaimsSet());
        forged.sign(new RSASSASigner(
                KeyPairGenerator.getInstance("RSA").generateKeyPair().getPrivate()));

        assertRefused(forged.serialize());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer", "Bearer x", "Bearer a.b.c", "Basic aG90bGluZTpkZW1vLW9ubHk=", "Negotiate x"})
    void anythingElseIsNoLogin(String header) {
        for (String path : List.of(TASKS, "/api/session")) {
            assertThat(HttpUser.withHeader(port, header).get(path).statusCode())
                    .as(path)
                    .isEqualTo(401);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest",
                "/engine-rest/task",
                "/engine-rest//task",
                "/engine-rest/task;x=y",
                "/engine-rest/%74ask",
                "/%65ngine-rest/task",
                "/engine-rest/./task",
                "/engine-rest/version",
                "/api/session",
                "/api/does-not-exist",
                "/camunda/api/engine/engine/default/task",
                "/camunda/api/engine/engine/",
                "/v3/api-docs",
                "/actuator",
                "/actuator/env",
                "/does-not-exist"
            })
    void withoutLoginNoPathAnswers(String path) {
        assertThat(HttpUser.unknown(port).get(path).statusCode()).isIn(400, 401);
    }

    @Test
    void passwordsAreNotAskedForAnywhere() {
        HttpUser stranger = HttpUser.unknown(port);

        assertThat(stranger.send(
                                "POST",
                                "/camunda/api/admin/auth/user/default/login/tasklist",
                                "application/x-www-form-urlencoded",
                                "username=hotline&password=demo-only")
                        .statusCode())
                .isIn(401, 403);
        assertThat(stranger.get("/actuator/health").body()).isEqualTo("{\"status\":\"UP\"}");
    }

    private void assertRefused(String token) {
        assertThat(bearer(token).get(TASKS).statusCode()).isEqualTo(401);
        assertThat(bearer(token).get("/api/session").statusCode()).isEqualTo(401);
    }

    private HttpUser bearer(String token) {
        return HttpUser.withHeader(port, "Bearer " + token);
    }

    /** The same signature under other words. */
    private static String withClaims(String token, JWTClaimsSet claims) {
        String[] parts = token.split("\\.", -1);
        return parts[0] + "." + claims.toPayload().toBase64URL() + "." + parts[2];
    }
}
