package se.saferreturn.access.process;

import static org.assertj.core.api.Assertions.assertThat;

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

@ApplicationTest
class AccessAtStartTest {

    @Autowired
    AccessAtStart accessAtStart;

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

    @ParameterizedTest
    @CsvSource({
        "hotline, return-case hotline-enquiry case-event data-request",
        "coordinator.south, return-case hotline-enquiry case-event data-request",
        "iom.sweden, case-event",
        "mission.rou, case-event",
        "mission.npl, case-event",
        "escort, case-event",
        "records.officer, data-request",
        "approver, ''",
        "finance, ''",
        "supervisor, ''",
        "statistician, ''",
        "designer, ''",
        "admin, ''"
    })
    void eachMayStartWhatTheirWorkBeginsWith(String user, String processes) {
        List<String> groups = DemoUsers.ALL.stream()
                .filter(demo -> demo.id().equals(user))
                .map(DemoUsers.DemoUser::group)
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
