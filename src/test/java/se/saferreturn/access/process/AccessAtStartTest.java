package se.saferreturn.access.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.saferreturn.ApplicationTest;

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
