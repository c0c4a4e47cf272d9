package se.saferreturn.protection.process;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.IdentityLinkEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import se.saferreturn.access.Role;
import se.saferreturn.accesslog.Access;
import se.saferreturn.accesslog.AccessLog;
import se.saferreturn.accesslog.Act;
import se.saferreturn.accesslog.Basis;
import se.saferreturn.casefile.Answers;
import se.saferreturn.casefile.CaseFields;
import se.saferreturn.casefile.CaseFile;
import se.saferreturn.casefile.CaseFileEntry;
import se.saferreturn.casefile.CaseFileWatcher;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.engine.AsSystem;
import se.saferreturn.protection.NamedStaff;
import se.saferreturn.protection.ProtectedCases;
import se.saferreturn.protection.ProtectedIdentity;
import se.saferreturn.protection.SecondPersonTasks;
import se.saferreturn.register.CaseLinkWatcher;
import se.saferreturn.register.CaseLinks;

/**
 * Keeps the tasks of protected cases with named staff: their candidates are users and no group, and a link of another
 * kind remembers the group, for a transfer. A group of which nobody is named yet stays the candidate until the first of
 * it claims a task; so does one whose named staff may not do the task, since it wants a second person.
 */
@Component
public class NamedStaffInTasks implements NamedStaff, CaseFileWatcher, CaseLinkWatcher {

    /**
     * Keys of other files of the same person: the case that this one carries on or is carried on by, and the enquiry from
     * which it came or the case that came from it.
     */
    private static final List<String> OTHER_FILES =
            List.of(CaseFields.PREVIOUS_CASE_NUMBER, "reopenedAs", "enquiryNumber", "referredAs");

    private final ProtectedCases protectedCases;
    private final ObjectProvider<SecondPersonTasks> secondPersons;
    private final CaseLinks links;
    private final ObjectProvider<CaseFile> caseFile;
    private final ObjectProvider<AccessLog> log;
    private final AsSystem system;

    NamedStaffInTasks(
            ProtectedCases protectedCases,
            CaseLinks links,
            ObjectProvider<SecondPersonTasks> secondPersons,
            ObjectProvider<CaseFile> caseFile,
            ObjectProvider<AccessLog> log,
            AsSystem system) {
        this.protectedCases = protectedCases;
        this.links = links;
        this.secondPersons = secondPersons;
        this.caseFile = caseFile;
        this.log = log;
        this.system = system;
    }

    /** A form is one way to ask for protection; an entry may also tell for the first time of another file of the person. */
    @Override
    public void entered(CaseFileEntry entry) {
        if (ProtectedIdentity.isAskedFor(entry.answers())) {
            protect(entry.caseNumber());
        }
        filesNamedIn(entry.answers()).forEach(other -> linked(entry.caseNumber(), other));
    }

    /** What one file tells of the person the other tells as well, so they are protected together. */
    @Override
    public void linked(CaseNumber one, CaseNumber other) {
        if (protectedCases.isProtected(one) || protectedCases.isProtected(other)) {
            protect(one);
            protect(other);
            shareNamed(one, other);
            shareNamed(other, one);
        }
    }

    /** Otherwise nobody could read a closed case, in which there is no task left to claim. */
    private void shareNamed(CaseNumber from, CaseNumber to) {
        if (from.series() == to.series()
                && protectedCases.isProtected(to)
                && protectedCases.named(to).isEmpty()) {
            protectedCases.named(from).forEach((group, users) -> name(to, group, users, CaseFileEntry.SYSTEM));
        }
    }

    @Override
    public void protect(CaseNumber caseNumber) {
        // of a file that was erased nothing is left to protect
        if (!caseFile.getObject().exists(caseNumber) || !protectedCases.protect(caseNumber)) {
            return;
        }
        inEngine(command -> {
            List<TaskEntity> open = openTasks(command, caseNumber);
            open.forEach(task -> nameHolder(caseNumber, task));
            open.forEach(task -> moveToNamed(caseNumber, task));
        });
        Stream.concat(
                        links.of(caseNumber).stream(),
                        filesNamedIn(caseFile.getObject().current(caseNumber, CaseFileEntry.WHOLE_CASE)))
                .distinct()
                .forEach(other -> linked(caseNumber, other));
    }

    private static Stream<CaseNumber> filesNamedIn(Answers answers) {
        return OTHER_FILES.stream()
                .flatMap(key -> answers.text(key).stream())
                .flatMap(number -> CaseNumber.read(number).stream());
    }

    @Override
    public void name(CaseNumber caseNumber, String group, Set<String> users, String by) {
        if (!protectedCases.isProtected(caseNumber)) {
            throw new IllegalArgumentException(
                    "Staff are named for cases with protected identity only. Protect the case first.");
        }
        protectedCases.name(caseNumber, group, users, by);
        inEngine(command -> openTasks(command, caseNumber).forEach(task -> moveToNamed(caseNumber, task)));
    }

    @Override
    public Map<String, Set<String>> named(CaseNumber caseNumber) {
        return protectedCases.named(caseNumber);
    }

    /** A task has come, or has got other candidates. */
    void offered(TaskEntity task) {
        caseOf(task).filter(protectedCases::isProtected).ifPresent(caseNumber -> moveToNamed(caseNumber, task));
    }

    /** Somebody has claimed a task; the first of a group is named for it, and has its other tasks from now on. */
    void claimed(TaskEntity task) {
        if (task.getAssignee() == null) {
            return;
        }
        caseOf(task).filter(protectedCases::isProtected).ifPresent(caseNumber -> {
            if (nameHolder(caseNumber, task)) {
                inEngine(command -> openTasks(command, caseNumber).forEach(open -> moveToNamed(caseNumber, open)));
            }
        });
    }

    private boolean nameHolder(CaseNumber caseNumber, TaskEntity task) {
        String holder = task.getAssignee();
        if (holder == null) {
            return false;
        }
        Map<String, Set<String>> named = protectedCases.named(caseNumber);
        Set<String> nobodyNamed = groupsOf(task).stream()
                .filter(group -> whoMayDo(task, group, named).isEmpty())
                .collect(Collectors.toSet());
        nobodyNamed.retainAll(groupsOf(holder, task));
        nobodyNamed.forEach(group -> {
            Set<String> users = new HashSet<>(named.getOrDefault(group, Set.of()));
            users.add(holder);
            protectedCases.name(caseNumber, group, users, holder);
        });
        if (!nobodyNamed.isEmpty()) {
            log.getObject().record(new Access(holder, Act.CHANGED, caseNumber, "named staff", Basis.HOLDS_TASK));
        }
        return !nobodyNamed.isEmpty();
    }

    /** The named staff of the group; without those who may not decide on what they wrote themselves. */
    private Set<String> whoMayDo(TaskEntity task, String group, Map<String, Set<String>> named) {
        Set<String> users = new HashSet<>(named.getOrDefault(group, Set.of()));
        if (!users.isEmpty()) {
            secondPersons.forEach(tasks -> users.removeAll(tasks.keptFrom(task.getId())));
        }
        return users;
    }

    /** Of another person than the one who is logged in, an identity provider tells nothing; a task of one group does. */
    private static Set<String> groupsOf(String holder, TaskEntity task) {
        Authentication login = Context.getCommandContext().getAuthentication();
        if (login != null && holder.equals(login.getUserId()) && login.getGroupIds() != null) {
            return Set.copyOf(login.getGroupIds());
        }
        Set<String> groups = groupsOf(task);
        return groups.size() == 1 ? groups : Set.of();
    }

    private void moveToNamed(CaseNumber caseNumber, TaskEntity task) {
        Map<String, Set<String>> named = protectedCases.named(caseNumber);
        Set<String> candidates = new HashSet<>();
        boolean everybodyNamed = true;
        Set<String> groups = groupsOf(task);
        if (groups.isEmpty()) {
            return;
        }
        for (String group : groups) {
            Set<String> users = whoMayDo(task, group, named);
            if (users.isEmpty()) {
                everybodyNamed = false;
                link(task, group, NamedStaff.TEAM, IdentityLinkType.CANDIDATE);
            } else {
                candidates.addAll(users);
                link(task, group, IdentityLinkType.CANDIDATE, NamedStaff.TEAM);
            }
        }
        Set<String> present = links(task, IdentityLinkType.CANDIDATE)
                .map(IdentityLinkEntity::getUserId)
                .filter(user -> user != null)
                .collect(Collectors.toSet());
        present.stream()
                .filter(user -> !candidates.contains(user))
                .forEach(user -> unlink(task, IdentityLinkType.CANDIDATE, link -> user.equals(link.getUserId())));
        candidates.stream().filter(user -> !present.contains(user)).forEach(task::addCandidateUser);
        if (everybodyNamed && task.getAssignee() != null && !candidates.contains(task.getAssignee())) {
            task.setAssignee(null);
        }
    }

    private static void link(TaskEntity task, String group, String from, String to) {
        unlink(task, from, link -> group.equals(link.getGroupId()));
        if (!isLinked(task, group, to)) {
            task.addGroupIdentityLink(group, to);
        }
    }

    private static boolean isLinked(TaskEntity task, String group, String kind) {
        return links(task, kind).anyMatch(link -> group.equals(link.getGroupId()));
    }

    /** The groups that the task is for, without those that see no person in any of theirs: these stay as they are. */
    private static Set<String> groupsOf(TaskEntity task) {
        return Stream.concat(links(task, IdentityLinkType.CANDIDATE), links(task, NamedStaff.TEAM))
                .map(IdentityLinkEntity::getGroupId)
                .filter(group -> group != null && !Role.groupSeesNoPerson(group))
                .collect(Collectors.toSet());
    }

    /** The engine's own way asks the database, which does not know yet the links of a task that has just come. */
    private static void unlink(TaskEntity task, String kind, Predicate<IdentityLinkEntity> which) {
        for (IdentityLinkEntity link : links(task, kind).filter(which).toList()) {
            link.delete();
            task.getIdentityLinks().remove(link);
        }
    }

    /** A list that the task has read before may hold links that were deleted since. */
    private static Stream<IdentityLinkEntity> links(TaskEntity task, String kind) {
        DbEntityManager entities = Context.getCommandContext().getDbEntityManager();
        return List.copyOf(task.getIdentityLinks()).stream()
                .filter(link -> kind.equals(link.getType()) && !entities.isDeleted(link));
    }

    private static Optional<CaseNumber> caseOf(TaskEntity task) {
        return Optional.ofNullable(task.getExecution())
                .map(execution -> execution.getProcessBusinessKey())
                .flatMap(CaseNumber::read);
    }

    /** Those in the database, and those that this very transaction has made and not written yet. */
    private static List<TaskEntity> openTasks(CommandContext command, CaseNumber caseNumber) {
        TaskQueryImpl ofCase = new TaskQueryImpl();
        ofCase.processInstanceBusinessKey(caseNumber.value());
        Map<String, TaskEntity> open = new LinkedHashMap<>();
        for (Task task : command.getTaskManager().findTasksByQueryCriteria(ofCase)) {
            open.put(task.getId(), (TaskEntity) task);
        }
        command.getDbEntityManager().getCachedEntitiesByType(TaskEntity.class).stream()
                .filter(task -> caseOf(task).filter(caseNumber::equals).isPresent())
                .forEach(task -> open.put(task.getId(), task));
        return open.values().stream()
                .filter(task -> !command.getDbEntityManager().isDeleted(task))
                .toList();
    }

    /** On behalf of the system: nobody may give tasks to others by hand. */
    private void inEngine(Consumer<CommandContext> work) {
        system.run(() -> work.accept(Context.getCommandContext()));
    }
}
