package se.saferreturn.engine.process;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.GroupQueryImpl;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.TenantQueryImpl;
import org.camunda.bpm.engine.impl.UserQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.jspecify.annotations.Nullable;
import se.saferreturn.staff.Person;

/** The engine's questions about people, as far as {@link StaffProvider} answers them. */
public final class StaffQueries {

    private StaffQueries() {}

    private static StaffProvider provider(CommandContext command) {
        return (StaffProvider) command.getReadOnlyIdentityProvider();
    }

    private static boolean fits(@Nullable Object asked, String id) {
        return asked == null || asked.equals(id);
    }

    private static boolean isAmong(String @Nullable [] asked, String id) {
        return asked == null || List.of(asked).contains(id);
    }

    /** Names are no way to look for somebody: such a question finds nobody. */
    public static final class Users extends UserQueryImpl {

        Users(CommandExecutor executor) {
            super(executor);
        }

        boolean isAbout(Person person) {
            boolean byName = firstName != null
                    || firstNameLike != null
                    || lastName != null
                    || lastNameLike != null
                    || email != null
                    || emailLike != null
                    || procDefId != null
                    || tenantId != null;
            return !byName
                    && fits(id, person.id())
                    && isAmong(ids, person.id())
                    && (groupId == null || person.groups().contains(groupId));
        }

        @Override
        public long executeCount(CommandContext command) {
            return provider(command).user(this).isPresent() ? 1 : 0;
        }

        @Override
        public List<User> executeList(CommandContext command, @Nullable Page page) {
            boolean onLaterPage = page != null && page.getFirstResult() > 0;
            return onLaterPage
                    ? List.of()
                    : provider(command).user(this).stream().toList();
        }
    }

    public static final class Teams extends GroupQueryImpl {

        Teams(CommandExecutor executor) {
            super(executor);
        }

        boolean isAbout(String group, Optional<Person> person) {
            return nameLike == null
                    && procDefId == null
                    && tenantId == null
                    && fits(id, group)
                    && isAmong(ids, group)
                    && fits(name, group)
                    && (userId == null || StaffProvider.isMember(person, userId, group));
        }

        @Override
        public long executeCount(CommandContext command) {
            return provider(command).groups(this).size();
        }

        @Override
        public List<Group> executeList(CommandContext command, @Nullable Page page) {
            List<Group> found = provider(command).groups(this);
            if (page == null) {
                return found;
            }
            return found.stream()
                    .skip(page.getFirstResult())
                    .limit(page.getMaxResults())
                    .toList();
        }
    }

    /** There are none. */
    public static final class NoTenants extends TenantQueryImpl {

        NoTenants(CommandExecutor executor) {
            super(executor);
        }

        @Override
        public long executeCount(CommandContext command) {
            return 0;
        }

        @Override
        public List<Tenant> executeList(CommandContext command, @Nullable Page page) {
            return List.of();
        }
    }
}
