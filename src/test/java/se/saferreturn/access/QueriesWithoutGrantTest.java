package se.saferreturn.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.query.Query;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.saferreturn.ApplicationTest;

/** Queries for cases and their past: whoever has no grant gets nothing, and whoever has one gets what it is for. */
@ApplicationTest
class QueriesWithoutGrantTest {

    @Autowired
    ProcessEngine engine;

    RegionalCase regionalCase;
    Map<String, Supplier<Query<?, ?>>> queries;

    @BeforeEach
    void openCase() {
        regionalCase = RegionalCase.open(engine);
        engine.getRuntimeService().setVariable(regionalCase.instance().getId(), "region", "south");
        String instance = regionalCase.instance().getId();
        queries = Map.of(
                "instances",
                        () -> engine.getRuntimeService()
                                .createProcessInstanceQuery()
                                .processInstanceId(instance),
                "facts",
                        () -> engine.getRuntimeService()
                                .createVariableInstanceQuery()
                                .processInstanceIdIn(instance),
                "past instances",
                        () -> engine.getHistoryService()
                                .createHistoricProcessInstanceQuery()
                                .processInstanceId(instance),
                "past tasks",
                        () -> engine.getHistoryService()
                                .createHistoricTaskInstanceQuery()
                                .processInstanceId(instance),
                "past activities",
                        () -> engine.getHistoryService()
                                .createHistoricActivityInstanceQuery()
                                .processInstanceId(instance),
                "past facts",
                        () -> engine.getHistoryService()
                                .createHistoricVariableInstanceQuery()
                                .processInstanceId(instance));
    }

    @Test
    void supervisorsGetAllAndCoordinatorsNothing() {
        queries.forEach((name, query) -> {
            RegionalCase.asDo(engine, "supervisor", () -> {
                assertThat(query.get().listPage(0, 10)).as(name).isNotEmpty();
                assertThat(query.get().count()).as(name).isPositive();
            });
            RegionalCase.asDo(engine, "coordinator.south", () -> {
                assertThat(query.get().listPage(0, 10)).as(name).isEmpty();
                assertThat(query.get().count()).as(name).isZero();
            });
        });
    }

    @Test
    void aGrantForASingleInstanceIsStillFound() {
        Authorization grant = engine.getAuthorizationService().createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        grant.setUserId("coordinator.south");
        grant.setResource(Resources.PROCESS_INSTANCE);
        grant.setResourceId(regionalCase.instance().getId());
        grant.setPermissions(new Permissions[] {Permissions.READ});
        engine.getAuthorizationService().saveAuthorization(grant);
        try {
            RegionalCase.asDo(
                    engine,
                    "coordinator.south",
                    () -> queries.forEach((name, query) -> {
                        boolean covered = name.equals("instances") || name.equals("facts");
                        assertThat(query.get().count() > 0).as(name).isEqualTo(covered);
                        assertThat(query.get().listPage(0, 10).isEmpty())
                                .as(name)
                                .isNotEqualTo(covered);
                    }));
        } finally {
            engine.getAuthorizationService().deleteAuthorization(grant.getId());
        }
    }
}
