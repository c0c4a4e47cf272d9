package se.saferreturn.rights.process;

import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
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

    /**
     * What a grant is about, whatever it permits; there is one of each.
     *
     * @param type of the engine: for everyone, for somebody, or against them
     */
    record About(int type, @Nullable String user, @Nullable String group, int resource, String id) {

        static About of(Authorization grant) {
            return new About(
                    grant.getAuthorizationType(),
                    grant.getUserId(),
                    grant.getGroupId(),
                    grant.getResourceType(),
                    grant.getResourceId());
        }

        /** Everybody may read their own name, and the members of a group the group's; the engine gives them that itself. */
        boolean isOfTheEngine() {
            return (resource == Resources.USER.resourceType() && id.equals(user))
                    || (resource == Resources.GROUP.resourceType() && id.equals(group));
        }

        @Override
        public String toString() {
            return "resource " + resource + " " + id + (group == null ? "" : " of " + group);
        }
    }

    About about() {
        return new About(
                group == null ? Authorization.AUTH_TYPE_GLOBAL : Authorization.AUTH_TYPE_GRANT,
                group == null ? Authorization.ANY : null,
                group,
                resource.resourceType(),
                id);
    }

    /**
     * Makes the grant as it is described here, if it is not there or is another.
     *
     * @param present what is there about the same
     * @return whether anything had to be done
     */
    boolean establishIn(AuthorizationService authorizations, @Nullable Authorization present) {
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
            return true;
        }
        if (((AuthorizationEntity) present).getPermissions() == bits()) {
            return false;
        }
        present.setPermissions(permissions.toArray(Permission[]::new));
        authorizations.saveAuthorization(present);
        return true;
    }

    private int bits() {
        return permissions.stream().mapToInt(Permission::getValue).reduce(0, (all, bit) -> all | bit);
    }
}
