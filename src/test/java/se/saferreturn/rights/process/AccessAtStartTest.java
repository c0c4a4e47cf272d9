package se.saferreturn.rights.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.saferreturn.ApplicationTest;
import se.saferreturn.demo.DemoUsers;
import se.saferreturn.logreview.PatternKind;
import se.saferreturn.logreview.UnusualPatterns;

@ApplicationTest
class AccessAtStartTest {

    @Autowired
    AccessAtStart accessAtStart;

    @Autowired
    WatchedAccess watched;

    @Autowired
    UnusualPatterns patterns;

    @Autowired
    AuthorizationService authorizations;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aSecondStartChangesNothing() {
        List<Map<String, Object>> before = grantsAndFilters();

        start();

        assertThat(before).isNotEmpty();
        assertThat(grantsAndFilters()).isEqualTo(before);
    }

    @Test
    void aGrantThatWasTakenAwayOrWidenedIsAsDescribedAfterAStart() {
        Authorization widened = grant("coordinators-north", Resources.PROCESS_DEFINITION);
        widened.addPermission(Permissions.READ_INSTANCE);
        authorizations.saveAuthorization(widened);
        authorizations.deleteAuthorization(
                grant("coordinators-east", Resources.PROCESS_DEFINITION).getId());

        start();

        assertThat(grant("coordinators-north", Resources.PROCESS_DEFINITION)
                        .isPermissionGranted(Permissions.READ_INSTANCE))
                .isFalse();
        assertThat(grant("coordinators-east", Resources.PROCESS_DEFINITION)
                        .isPermissionGranted(Permissions.CREATE_INSTANCE))
                .isTrue();
    }

    /** As somebody does who is in the database itself. */
    @Test
    void whatWasAlteredInTheDatabaseIsPutBackAndTheLogReviewersAreTold() {
        List<String> before = rights();
        long told = putBack();
        jdbc.sql("delete from act_ru_authorization where type_ = 0 and resource_type_ = 6")
                .update();
        jdbc.sql("""
                        insert into act_ru_authorization (id_, rev_, type_, user_id_, resource_type_, resource_id_, perms_)
                        values ('past-the-programme', 1, 1, 'statistician', 7, '*', 2147483647)
                        """).update();
        jdbc.sql("update act_ru_filter set query_ = '{\"taskDefinitionKey\":\"none\"}' where name_ = 'Urgent'")
                .update();
        jdbc.sql("update act_ru_filter set name_ = 'Gone' where name_ = 'My team'")
                .update();
        assertThat(rights()).isNotEqualTo(before);

        watched.check();

        assertThat(rights()).isEqualTo(before);
        assertThat(putBack()).isEqualTo(told + 1);
        assertThat(patterns.find(Instant.now().minusSeconds(3600), Instant.now().plusSeconds(60)))
                .anySatisfy(pattern -> {
                    assertThat(pattern.id().kind()).isEqualTo(PatternKind.RIGHTS_ALTERED);
                    assertThat(pattern.review()).isNull();
                });

        watched.check();

        assertThat(putBack()).as("nothing to be done any more").isEqualTo(told + 1);
    }

    private long putBack() {
        return jdbc.sql("select count(*) from access_log where act = 'PUT_BACK' and reason is not null")
                .query(Long.class)
                .single();
    }

    /** Without the ids, which are new for what was made again. */
    private List<String> rights() {
        return jdbc.sql("""
                        select concat_ws('|', a.type_, a.group_id_, a.user_id_, a.resource_type_,
                            coalesce(f.name_, a.resource_id_), a.perms_)
                        from act_ru_authorization a left join act_ru_filter f on f.id_ = a.resource_id_
                        union all select concat_ws('|', name_, query_::jsonb, properties_::jsonb) from act_ru_filter
                        order by 1
                        """).query(String.class).list();
    }

    @ParameterizedTest
    @CsvSource({
        "hotline, return-case hotline-enquiry case-event data-request",
        "coordinator.south, return-case hotline-enquiry case-event data-request",
        "iom.sweden, case-event",
        "mission.rou, case-event",
        "mission.npl, case-event",
        "escort, case-event",
        "records.officer, data-request",
        "approver.risk, ''",
        "approver.grants, ''",
        "finance, ''",
        "supervisor, ''",
        "statistician, ''",
        "designer, ''",
        "admin, ''"
    })
    void eachMayStartWhatTheirWorkBeginsWith(String user, String processes) {
        List<String> groups = DemoUsers.ALL.stream()
                .filter(demo -> demo.id().equals(user))
                .flatMap(demo -> demo.groups().stream())
                .toList();

        assertThat(Stream.of("return-case", "hotline-enquiry", "case-event", "data-request", "before-travel", "travel")
                        .filter(process -> authorizations.isUserAuthorized(
                                        user,
                                        groups,
                                        Permissions.CREATE_INSTANCE,
                                        Resources.PROCESS_DEFINITION,
                                        process)
                                && authorizations.isUserAuthorized(
                                        user, groups, Permissions.CREATE, Resources.PROCESS_INSTANCE)))
                .containsExactlyElementsOf(processes.isEmpty() ? List.of() : List.of(processes.split(" ")));
    }

    private Authorization grant(String group, Resources resource) {
        return authorizations
                .createAuthorizationQuery()
                .groupIdIn(group)
                .resourceType(resource)
                .resourceId("return-case")
                .singleResult();
    }

    private void start() {
        accessAtStart.run(new DefaultApplicationArguments());
    }

    private List<Map<String, Object>> grantsAndFilters() {
        return jdbc.sql("""
                        select id_, rev_ from act_ru_authorization union all select id_, rev_ from act_ru_filter
                        order by id_""").query().listOfRows();
    }
}
