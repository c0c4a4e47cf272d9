package se.saferreturn.correction;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.staff.Person;

/**
 * Answers to put right.
 *
 * @param seen how many corrections of the entry the person has seen; another number means that somebody was faster
 * @param answers by key; null for an answer that is to be empty
 */
public record CorrectionRequest(
        Person person,
        CaseNumber caseNumber,
        UUID entry,
        int seen,
        Map<String, @Nullable Object> answers,
        String reason) {

    public CorrectionRequest {
        answers = new LinkedHashMap<>(answers);
    }

    @Override
    public String toString() {
        return "Correction in " + caseNumber;
    }
}
