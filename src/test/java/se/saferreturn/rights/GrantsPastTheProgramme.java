package se.saferreturn.rights;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;

/** Rights that somebody has in the engine although no rule gives them, as after a change in the database itself. */
public record GrantsPastTheProgramme(AuthorizationService authorizations, List<String> ids) {

    public static GrantsPastTheProgramme to(ProcessEngine engine, String user, Resources... resources) {
        AuthorizationService authorizations = engine.getAuthorizationService();
        List<String> ids = new ArrayList<>();
        Stream.of(resources).forEach(resource -> {
            Authorization grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            grant.setUserId(user);
            grant.setResource(resource);
            grant.setResourceId(Authorization.ANY);
            grant.addPermission(Permissions.ALL);
            ids.add(authorizations.saveAuthorization(grant).getId());
        });
        return new GrantsPastTheProgramme(authorizations, ids);
    }

    public void during(Runnable work) {
        try {
            work.run();
        } finally {
            takeBack();
        }
    }

    public void takeBack() {
        ids.stream()
                .filter(id -> authorizations
                                .createAuthorizationQuery()
                                .authorizationId(id)
                                .count()
                        == 1)
                .forEach(authorizations::deleteAuthorization);
    }
}
