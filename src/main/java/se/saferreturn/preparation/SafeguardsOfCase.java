package se.saferreturn.preparation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.saferreturn.casefile.Answers;
import se.saferreturn.casefile.CaseFile;
import se.saferreturn.casefile.CaseFileEntry;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.document.CaseDocument;
import se.saferreturn.document.CaseDocuments;
import se.saferreturn.document.DocumentKind;
import se.saferreturn.person.Dependant;
import se.saferreturn.routing.Clocks;
import se.saferreturn.routing.FactNames;

/** Looks at file and documents of a case for the safeguards of its child. */
public class SafeguardsOfCase {

    /** The forms in which somebody could say that they are in place, until that followed from what is written. */
    private static final Set<String> ONCE_SAID_IN = Set.of(ChildSafeguards.FORM, "required-measures");

    private final CaseFile caseFile;
    private final CaseDocuments documents;
    private final Clock clock;

    public SafeguardsOfCase(CaseFile caseFile, CaseDocuments documents, Clock clock) {
        this.caseFile = caseFile;
        this.documents = documents;
        this.clock = clock;
    }

    /**
     * Looks, and writes down what is missing, for the forms that ask for it.
     *
     * @param minor whether the person is a child; who travels along is read from the file
     */
    public ChildSafeguards determine(CaseNumber caseNumber, boolean minor) {
        LocalDate today = LocalDate.now(clock.withZone(Clocks.SWEDEN));
        Answers current = caseFile.current(caseNumber, CaseFileEntry.WHOLE_CASE);
        List<Dependant> dependants = Dependant.of(current.asMap(), today);
        List<String> decisions = documents.of(caseNumber).stream()
                .filter(document -> document.kind() == DocumentKind.DECISION)
                .map(CaseDocument::title)
                .toList();
        ChildSafeguards safeguards = ChildSafeguards.of(
                caseFile.history(caseNumber, ChildSafeguards.HISTORY), minor, dependants, decisions, today);
        if (safeguards.state() != ChildSafeguards.State.NOT_NEEDED) {
            Map<String, @Nullable Object> known = new LinkedHashMap<>();
            known.put(
                    PreparationFields.CHILD_SAFEGUARDS_LACK,
                    safeguards.missing().isEmpty() ? null : String.join("\n", safeguards.missing()));
            List<Map<String, @Nullable Object>> rows = ChildrenAlong.rows(current, dependants);
            if (!rows.isEmpty()) {
                known.put(PreparationFields.CHILDREN_ALONG, rows);
            }
            caseFile.append(CaseFileEntry.bySystem(
                    caseNumber, ChildSafeguards.CHECK, 1, CaseFileEntry.WHOLE_CASE, Answers.of(known)));
        }
        return safeguards;
    }

    /** Whether somebody said it in an earlier version of a form; such a case goes on by the rules with which it began. */
    public boolean areSaidByHand(CaseNumber caseNumber) {
        return caseFile.history(caseNumber, ONCE_SAID_IN).stream()
                .anyMatch(
                        entry -> entry.answers().get(FactNames.CHILD_SAFEGUARDS).isPresent());
    }
}
