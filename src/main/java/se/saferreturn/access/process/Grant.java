package se.saferreturn.access.process;

import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.jspecify.annotations.Nullable;

/**
 * What a group may do with a resource of the engine.
 *
 * @param group null for everyone who can log in
 * @param id the resource's id, key or name, or {@link Authorization#ANY}
 */
record Grant(@Nullable String group, Resource resource, String id, Set<Permission> permissions) {

    static Stream<Grant> toEach(Iterable<String> groups, Resource resource, String id, Permission... permissions) {
        Stream.Builder<Grant> grants = Stream.builder();
        groups.forEach(group -> grants.add(to(group, resource, id, permissions)));
        return grants.build();
    }

    static Grant to(String group, Resource resource, String id, Permission... permissions) {
        return new Grant(group, resource, id, Set.of(permissions));
    }

    static Grant toEveryone(Resource resource, String id, Permission... permissions) {
        return new Grant(null, resource, id, Set.of(permissions));
    }

    /** Makes the grant as it is described here, if it is not there or is another. */
    void establishIn(AuthorizationService authorizations) {
        Authorization present = find(authorizations);
        if (present == null) {
            Authorization made = authorizations.createNewAuthorization(
                    group == null ? Authorization.AUTH_TYPE_GLOBAL : Authorization.AUTH_TYPE_GRANT);
            if (group != null) {
                made.setGroupId(group);
            }
            made.setResource(resource);
            made.setResourceId(id);
            made.setPermissions(permissions.toArray(Permission[]::new));
            authorizations.saveAuthorization(made);
        } else if (((AuthorizationEntity) present).getPermissions() != bits()) {
            present.setPermissions(permissions.toArray(Permission[]::new));
            authorizations.saveAuthorization(present);
        }
    }

    private @Nullable Authorization find(AuthorizationService authorizations) {
        var query =
                authorizations.createAuthorizationQuery().resourceType(resource).resourceId(id);
        return group == null
                ? query.authorizationType(Authorization.AUTH_TYPE_GLOBAL).singleResult()
                : query.authorizationType(Authorization.AUTH_TYPE_GRANT)
                        .groupIdIn(group)
                        .singleResult();
    }

    private int bits() {
        return permissions.stream().mapToInt(Permission::getValue).reduce(0, (all, bit) -> all | bit);
    }
}
