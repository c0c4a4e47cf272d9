package se.saferreturn.engine.process;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.GroupQuery;
import org.camunda.bpm.engine.identity.NativeUserQuery;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.TenantQuery;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.identity.UserQuery;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.GroupEntity;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.jspecify.annotations.Nullable;
import se.saferreturn.routing.Groups;
import se.saferreturn.staff.Person;
import se.saferreturn.staff.Staff;

/**
 * People as the engine asks for them. It knows whoever is logged in, and nobody else: who works with these cases is
 * nobody's list to read. Of groups it knows the programme's.
 */
class StaffProvider implements ReadOnlyIdentityProvider {

    private final Staff staff;
    private final List<String> missions;

    StaffProvider(Staff staff, List<String> missions) {
        this.staff = staff;
        this.missions = missions;
    }

    /** Whoever is logged in, if the question is about them. */
    Optional<User> user(StaffQueries.Users question) {
        return staff.current()
                .filter(member -> question.isAbout(member.person()))
                .map(StaffProvider::asUser);
    }

    List<Group> groups(StaffQueries.Teams question) {
        return all().filter(id -> question.isAbout(id, staff.current().map(Staff.Member::person)))
                .map(StaffProvider::asGroup)
                .toList();
    }

    private Stream<String> all() {
        return Stream.concat(
                Stream.concat(Groups.COORDINATORS.stream(), Groups.TEAMS.stream()),
                missions.stream().map(Groups::missionOf));
    }

    @Override
    public @Nullable User findUserById(String id) {
        return staff.current()
                .filter(member -> member.person().id().equals(id))
                .map(StaffProvider::asUser)
                .orElse(null);
    }

    @Override
    public UserQuery createUserQuery() {
        return new StaffQueries.Users(executor());
    }

    @Override
    public UserQuery createUserQuery(CommandContext command) {
        return new StaffQueries.Users(executor());
    }

    @Override
    public NativeUserQuery createNativeUserQuery() {
        throw new UnsupportedOperationException("Users are known to the identity provider, not to the database.");
    }

    /** Nobody has a password here. */
    @Override
    public boolean checkPassword(String user, String password) {
        return false;
    }

    @Override
    public @Nullable Group findGroupById(String id) {
        return all().filter(id::equals).findFirst().map(StaffProvider::asGroup).orElse(null);
    }

    @Override
    public GroupQuery createGroupQuery() {
        return new StaffQueries.Teams(executor());
    }

    @Override
    public GroupQuery createGroupQuery(CommandContext command) {
        return new StaffQueries.Teams(executor());
    }

    @Override
    public @Nullable Tenant findTenantById(String id) {
        return null;
    }

    @Override
    public TenantQuery createTenantQuery() {
        return new StaffQueries.NoTenants(executor());
    }

    @Override
    public TenantQuery createTenantQuery(CommandContext command) {
        return new StaffQueries.NoTenants(executor());
    }

    @Override
    public void flush() {
        // nothing is ever changed
    }

    @Override
    public void close() {
        // nothing is held
    }

    static boolean isMember(Optional<Person> person, String id, String group) {
        return person.filter(known -> known.id().equals(id) && known.groups().contains(group))
                .isPresent();
    }

    private static CommandExecutor executor() {
        return Context.getProcessEngineConfiguration().getCommandExecutorTxRequired();
    }

    private static User asUser(Staff.Member member) {
        UserEntity user = new UserEntity(member.person().id());
        user.setFirstName(member.firstName());
        user.setLastName(member.lastName());
        return user;
    }

    private static Group asGroup(String id) {
        GroupEntity group = new GroupEntity(id);
        group.setName(id);
        group.setType("WORKFLOW");
        return group;
    }
}
