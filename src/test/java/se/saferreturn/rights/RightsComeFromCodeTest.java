package se.saferreturn.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.saferreturn.ApplicationTest;
import se.saferreturn.access.HttpUser;
import se.saferreturn.access.RegionalCase;
import se.saferreturn.demo.DemoUsers;

/** Rights, groups, lists and tables are written by code; an administrator who has every right of the engine writes none. */
@ApplicationTest
class RightsComeFromCodeTest {

    private static final String WORDS = "Torvald Smygsson-Test";
    private static final String IN_BROWSER = "/camunda/api/engine/engine/default";

    private static final Resources[] EVERYTHING = {
        Resources.AUTHORIZATION,
        Resources.FILTER,
        Resources.USER,
        Resources.GROUP,
        Resources.GROUP_MEMBERSHIP,
        Resources.TENANT,
        Resources.TENANT_MEMBERSHIP,
        Resources.DECISION_DEFINITION,
        Resources.PROCESS_DEFINITION,
        Resources.PROCESS_INSTANCE,
        Resources.SYSTEM
    };

    @Autowired
    ProcessEngine engine;

    @Autowired
    AuthorizationService authorizations;

    @Autowired
    FilterService filters;

    @Autowired
    IdentityService identities;

    @Autowired
    DecisionService decisions;

    @Autowired
    Environment environment;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            POST   | /authorization/create | {"type": 1, "permissions": ["ALL"], "userId": "admin", "resourceType": 7, "resourceId": "{words}"}
            PUT    | /authorization/{grant} | {"permissions": ["NONE"], "userId": "*", "resourceType": 6, "resourceId": "*"}
            DELETE | /authorization/{grant} |
            POST   | /filter/create | {"name": "{words}", "resourceType": "Task", "query": {}}
            PUT    | /filter/{filter} | {"name": "Overdue", "resourceType": "Task", "query": {"taskDefinitionKey": "nothing"}}
            DELETE | /filter/{filter} |
            POST   | /history/cleanup | {}
            POST   | /history/cleanup?immediatelyDue=true | {}
            POST   | /decision-definition/key/grant-ceiling/evaluate | {"variables": {"countryOfReturn": {"value": "{words}", "type": "String"}}}
            POST   | /decision-definition/{table}/evaluate | {"variables": {"countryOfReturn": {"value": "{words}", "type": "String"}}}
            POST   | /group/create | {"id": "iom-mission-xyz", "name": "{words}"}
            PUT    | /group/finance | {"id": "finance", "name": "{words}"}
            DELETE | /group/finance |
            PUT    | /group/coordinators-west/members/admin |
            DELETE | /group/coordinators-west/members/coordinator.west |
            POST   | /user/create | {"profile": {"id": "somebody.new", "firstName": "{words}"}, "credentials": {"password": "somebody-new-1"}}
            PUT    | /user/supervisor/credentials | {"password": "somebody-new-1", "authenticatedUserPassword": "demo-only"}
            PUT    | /user/supervisor/profile | {"id": "supervisor", "firstName": "{words}"}
            DELETE | /user/finance |
            PUT    | /tenant/any/group-members/finance |
            """)
    void nobodyWritesThemAtEitherApi(String method, String path, String body) {
        GrantsPastTheProgramme.to(engine, "admin", EVERYTHING).during(() -> {
            List<String> before = written();
            HttpUser program = HttpUser.withPassword(port, "admin", DemoUsers.password(environment));
            HttpUser page = HttpUser.withSession(port, "admin", "admin", DemoUsers.password(environment));
            String asked = filled(path);
            String sent = body == null ? "{}" : body.replace("{words}", WORDS);

            for (HttpResponse<String> answer : List.of(
                    program.send(method, asked, "application/json", sent),
                    program.send(method, "/engine/default" + asked, "application/json", sent),
                    page.send(method, IN_BROWSER + asked, "application/json", sent))) {
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
                assertThat(answer.body()).contains("is closed").doesNotContain(WORDS);
            }

            assertThat(written()).isEqualTo(before);
        });
    }

    @Test
    void norThroughTheEnginesOwnServices() {
        GrantsPastTheProgramme.to(engine, "admin", EVERYTHING).during(() -> {
            List<String> before = written();
            Authorization grant = authorizations
                    .createAuthorizationQuery()
                    .authorizationType(Authorization.AUTH_TYPE_GLOBAL)
                    .list()
                    .get(0);
            Filter filter =
                    filters.createTaskFilterQuery().filterName("Overdue").singleResult();

            refused(() -> authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT));
            refused(() -> authorizations.saveAuthorization(grant));
            refused(() -> authorizations.deleteAuthorization(grant.getId()));
            refused(() -> filters.newTaskFilter(WORDS));
            refused(() -> filters.saveFilter(filter));
            refused(() -> filters.deleteFilter(filter.getId()));
            refused(() -> identities.createMembership("admin", "coordinators-west"));
            refused(() -> identities.deleteMembership("coordinator.west", "coordinators-west"));
            refused(() -> identities.deleteGroup("finance"));
            refused(() -> identities.newTenant("any"));
            refused(() -> identities.deleteUser("finance"));
            refused(() -> engine.getHistoryService().cleanUpHistoryAsync(true));
            refused(() -> decisions
                    .evaluateDecisionByKey("grant-ceiling")
                    .variables(Variables.putValue("countryOfReturn", WORDS))
                    .evaluate());
            refused(() -> decisions.evaluateDecisionTableByKey(
                    "grant-ceiling", Variables.putValue("countryOfReturn", WORDS)));

            assertThat(written()).isEqualTo(before);
        });
    }

    @ParameterizedTest
    @CsvSource({"return-case", "hotline-enquiry", "data-request", "case-event", "travel", "emergency-access"})
    void aRightOfTheEngineStartsNothingThatThePolicyDoesNotGive(String process) {
        GrantsPastTheProgramme.to(engine, "finance", Resources.PROCESS_DEFINITION, Resources.PROCESS_INSTANCE)
                .during(() -> {
                    long files = count("case_file_entry");
                    long refusals = count("access_log where person = 'finance' and act = 'REFUSED'");

                    HttpResponse<String> answer = HttpUser.withPassword(
                                    port, "finance", DemoUsers.password(environment))
                            .post("/process-definition/key/" + process + "/submit-form", "{\"variables\": {}}");

                    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
                    assertThat(count("case_file_entry")).isEqualTo(files);
                    if (!List.of("travel", "emergency-access").contains(process)) {
                        assertThat(count("access_log where person = 'finance' and act = 'REFUSED'"))
                                .isEqualTo(refusals + 1);
                    }
                });
    }

    private void refused(ThrowingCallable work) {
        RegionalCase.asDo(engine, "admin", () -> assertThatThrownBy(work).isInstanceOf(AuthorizationException.class));
    }

    private String filled(String path) {
        return path.replace(
                        "{grant}",
                        authorizations
                                .createAuthorizationQuery()
                                .authorizationType(Authorization.AUTH_TYPE_GLOBAL)
                                .resourceType(Resources.PROCESS_DEFINITION)
                                .singleResult()
                                .getId())
                .replace(
                        "{filter}",
                        filters.createTaskFilterQuery()
                                .filterName("Overdue")
                                .singleResult()
                                .getId())
                .replace(
                        "{table}",
                        engine.getRepositoryService()
                                .createDecisionDefinitionQuery()
                                .decisionDefinitionKey("grant-ceiling")
                                .latestVersion()
                                .singleResult()
                                .getId());
    }

    private List<String> written() {
        return List.of(
                all("act_ru_authorization"),
                all("act_ru_filter"),
                all("act_id_group"),
                all("act_id_membership"),
                all("act_id_user"),
                all("act_id_tenant"),
                all("act_hi_dec_in"),
                all("act_hi_decinst"),
                jdbc.sql("select count(*)::text from act_hi_op_log where entity_type_ in"
                                + " ('Authorization', 'Filter', 'Group', 'GroupMembership', 'Tenant')")
                        .query(String.class)
                        .single());
    }

    private String all(String table) {
        // a login counts failed attempts in a row of its user
        return jdbc.sql("select coalesce(string_agg(id, ';' order by id), '') from (select md5(t::text) as id from "
                        + table + " t) as rows")
                .query(String.class)
                .single();
    }

    private long count(String from) {
        return jdbc.sql("select count(*) from " + from).query(Long.class).single();
    }
}
