package se.saferreturn.access;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** {@code docs/access-policy.md}, made from the policy and from the list of endpoints. */
final class AccessPolicyPage {

    private AccessPolicyPage() {}

    static String text() {
        StringBuilder page = new StringBuilder("""
                # Who may see what

                This page is made from the access policy itself (`AccessRules`) and from the list of all endpoints
                (`src/test/resources/endpoints.txt`). Change those, and write it again with
                `./mvnw test -Dtest=AccessPolicyPageTest -Dsafer-return.write-docs=true`.

                ## Above all rules

                - What is not allowed below is refused. A case that is closed to somebody looks like one that is not there.
                - **Consent.** IOM Sweden and the missions reach a case only under the consent that names them, as it stands at
                  this moment. When it is withdrawn, every door closes at once, and their tasks go to the coordinators.
                - **Protected identity.** The case is open to the staff who are named for it, and to nobody else. Until
                  somebody of a group is named, the group sees the row of the task list, and the first who claims the task is
                  named; the form opens only then. Supervisors, who see no person, keep their alarms.
                - **Transfer.** The region is read from the case each time, so the old region is outside at once.
                - **Emergency.** Coordinators on duty open a case for a while, with a reason and an alarm. It is the only way
                  past protected identity.
                - A row of the task list has nothing personal in it: which step of which case waits for whom.

                ## Doors and roles

                | Door | Role | Which cases |
                |---|---|---|
                """);
        for (Door door : Door.values()) {
            for (Role role : Role.values()) {
                Set<Reach> reaches = AccessRules.reaches(door, role);
                if (!reaches.isEmpty()) {
                    page.append("| ")
                            .append(words(door))
                            .append(" | ")
                            .append(role.words())
                            .append(" | ")
                            .append(new TreeSet<>(reaches)
                                    .stream().map(Reach::words).collect(Collectors.joining("; or ")))
                            .append(" |\n");
                }
            }
        }
        page.append("""

                ## Endpoints and doors

                Every endpoint that the running application has is in this list, or the build fails. Under `/rest` stands the
                engine's REST API, which is there twice: `/engine-rest`, and `/camunda/api/engine` for the web applications.
                *anybody*: needs no login and says nothing; *everybody*: needs a login and says nothing of a case; *nobody*:
                is refused whoever asks, by the login, the command gate or because nobody has the right.

                | Endpoint | Doors |
                |---|---|
                """);
        Endpoints.all()
                .rows()
                .forEach(row -> page.append("| `")
                        .append(row.methods())
                        .append(' ')
                        .append(row.pattern())
                        .append("` | ")
                        .append(row.doors().stream()
                                .map(door -> door.toLowerCase(Locale.ROOT).replace('_', ' '))
                                .collect(Collectors.joining(", ")))
                        .append(" |\n"));
        return page.toString();
    }

    private static String words(Door door) {
        return door.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
