package se.saferreturn.casepage.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import se.saferreturn.access.Door;
import se.saferreturn.access.OpenedCase;
import se.saferreturn.access.Role;
import se.saferreturn.access.Through;
import se.saferreturn.accesslog.Act;
import se.saferreturn.casefile.Answers;
import se.saferreturn.casefile.CaseFile;
import se.saferreturn.casefile.CaseFileEntry;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.protection.NamedStaff;
import se.saferreturn.protection.ProtectedCases;
import se.saferreturn.protection.ProtectedIdentity;
import se.saferreturn.register.CaseRegister;
import se.saferreturn.register.RegisteredCase;
import se.saferreturn.routing.Groups;
import se.saferreturn.routing.InWords;
import se.saferreturn.staff.Person;
import se.saferreturn.staff.StaffDirectory;

/** Protecting the identity of a case's person, and naming the staff who work with it. */
@RestController
class StaffController {

    private static final Pattern USER = Pattern.compile("[A-Za-z0-9._@-]{1,64}");
    private static final int MOST_OF_A_GROUP = 20;

    /** The groups that have work in cases, and see persons in it. */
    private static final Set<Role> WORKERS = Set.of(
            Role.COORDINATOR,
            Role.HOTLINE,
            Role.IOM_SWEDEN,
            Role.MISSION,
            Role.ESCORT,
            Role.RISK_APPROVER,
            Role.GRANT_APPROVER,
            Role.FINANCE,
            Role.RECORDS_OFFICER);

    private final ProtectedCases protectedCases;
    private final NamedStaff staff;
    private final CaseFile caseFile;
    private final CaseRegister register;
    private final Groups groups;
    private final StaffDirectory directory;

    StaffController(
            ProtectedCases protectedCases,
            NamedStaff staff,
            CaseFile caseFile,
            CaseRegister register,
            Groups groups,
            StaffDirectory directory) {
        this.protectedCases = protectedCases;
        this.staff = staff;
        this.caseFile = caseFile;
        this.register = register;
        this.groups = groups;
        this.directory = directory;
    }

    /**
     * Who works with the case.
     *
     * @param named ids of users by group; a group that is not there waits for the first of it to claim a task
     * @param choices the groups that work in cases, each with the people who can be named for it
     * @param groupsInWords what people call each of these groups
     */
    record Staff(
            boolean protectedIdentity,
            Map<String, Set<String>> named,
            Map<String, List<StaffDirectory.Colleague>> choices,
            Map<String, String> groupsInWords) {}

    /**
     * Whom to name, by group, instead of those who were named for that group; groups that are left out stay.
     *
     * @param confirmed that somebody takes themselves out, if they do
     */
    record Naming(
            @Nullable Map<String, @Nullable List<@Nullable String>> named,
            @Nullable Boolean confirmed) {}

    @GetMapping("/api/cases/{number}/staff")
    Staff read(@Through(value = Door.NAME_STAFF, reads = "named staff") OpenedCase opened) {
        return staffOf(opened.number());
    }

    @PutMapping("/api/cases/{number}/staff")
    @Transactional
    public Staff name(@Through(Door.NAME_STAFF) OpenedCase opened, @RequestBody Naming naming) {
        Person person = opened.person();
        CaseNumber number = opened.number();
        Map<String, Set<String>> named = checked(naming);
        if (!protectedCases.isProtected(number)) {
            throw BadRequest.conflict(
                    "Staff are named for cases with protected identity only. Protect the identity first.");
        }
        refuseUnasked(person, number, named, Boolean.TRUE.equals(naming.confirmed()));
        opened.record(Act.CHANGED, "named staff");
        named.forEach((group, users) -> staff.name(number, group, users, person.id()));
        return staffOf(number);
    }

    /** Protects the identity from now on; a coordinator who does so is named. It cannot be taken back here. */
    @PostMapping("/api/cases/{number}/protection")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Transactional
    public void protect(@Through(Door.NAME_STAFF) OpenedCase opened) {
        Person person = opened.person();
        CaseNumber number = opened.number();
        opened.record(Act.CHANGED, "protected identity");
        if (protectedCases.isProtected(number)) {
            return;
        }
        caseFile.append(new CaseFileEntry(
                number,
                "identity-protected",
                1,
                CaseFileEntry.WHOLE_CASE,
                null,
                person.id(),
                Answers.of(ProtectedIdentity.asked())));
        register.find(number)
                .map(RegisteredCase::region)
                .map(groups::coordinators)
                .filter(person.groups()::contains)
                .ifPresent(group -> {
                    Set<String> named = new TreeSet<>(staff.named(number).getOrDefault(group, Set.of()));
                    named.add(person.id());
                    staff.name(number, group, named, person.id());
                });
    }

    private Map<String, Set<String>> checked(Naming naming) {
        Map<String, Set<String>> named = new TreeMap<>();
        if (naming.named() == null || naming.named().isEmpty()) {
            throw BadRequest.because("named: give at least one group with the users to name.");
        }
        List<String> groupsThere = workingGroups();
        naming.named().forEach((group, users) -> {
            if (!groupsThere.contains(group)) {
                throw BadRequest.because(
                        "named: there is a group that has no work in cases." + nearOnes(group, groupsThere));
            }
            if (users == null || users.isEmpty() || users.size() > MOST_OF_A_GROUP) {
                throw BadRequest.because("named: give from 1 to 20 users for each group.");
            }
            List<String> people = directory.of(group).stream()
                    .map(StaffDirectory.Colleague::id)
                    .toList();
            Set<String> ids = new TreeSet<>();
            for (String user : users) {
                if (user == null || !USER.matcher(user).matches()) {
                    throw BadRequest.because(
                            "named: there is a user whose id is none. Use ids such as coordinator.east.");
                }
                if (!people.contains(user)) {
                    throw BadRequest.because("named: " + user + " is not known among " + group + "."
                            + nearOnes(user, people)
                            + " Somebody new is known here once they have logged in.");
                }
                ids.add(user);
            }
            named.put(group, ids);
        });
        return named;
    }

    private List<String> workingGroups() {
        return directory.groups().stream()
                .filter(group -> WORKERS.stream().anyMatch(role -> role.isOf(group)))
                .toList();
    }

    private static String nearOnes(String typed, List<String> known) {
        String near = NearNames.of(typed, known).stream().collect(Collectors.joining(", "));
        return near.isEmpty() ? "" : " Perhaps one of these is meant: " + near + ".";
    }

    /** Nobody shuts themselves out by a slip. */
    private void refuseUnasked(Person person, CaseNumber number, Map<String, Set<String>> wanted, boolean confirmed) {
        Map<String, Set<String>> before = staff.named(number);
        boolean wasIn = before.values().stream().anyMatch(users -> users.contains(person.id()));
        Map<String, Set<String>> after = new TreeMap<>(before);
        after.putAll(wanted);
        boolean staysIn = after.values().stream().anyMatch(users -> users.contains(person.id()));
        if (wasIn && !staysIn && !confirmed) {
            throw BadRequest.conflict("This takes yourself out of case " + number
                    + ": you could not open it any more. Confirm it if that is meant; a supervisor can name"
                    + " you again.");
        }
    }

    private Staff staffOf(CaseNumber number) {
        Map<String, List<StaffDirectory.Colleague>> choices = directory.of(workingGroups());
        Map<String, Set<String>> named = staff.named(number);
        Map<String, String> inWords = Stream.concat(named.keySet().stream(), choices.keySet().stream())
                .distinct()
                .collect(Collectors.toMap(Function.identity(), InWords::group));
        return new Staff(protectedCases.isProtected(number), named, choices, inWords);
    }
}
