package se.saferreturn.preparation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.saferreturn.casefile.Answers;
import se.saferreturn.casefile.PastEntry;
import se.saferreturn.decision.TableColumns;
import se.saferreturn.routing.FactNames;

/**
 * One risk assessment as it was made: what was answered, what came of it by which version of the table, and who decided.
 *
 * @param assessedBy who answered
 * @param inputs all categories
 * @param minor what the table was told besides; absent when it was not known
 * @param level code of the {@link RiskLevel}
 * @param measures codes of the required measures
 * @param remarks what was written besides, in the order of the form
 * @param approvals what second persons decided about it, the earliest first
 */
public record PastAssessment(
        Instant assessedAt,
        String assessedBy,
        List<Input> inputs,
        @Nullable Boolean minor,
        int tableVersion,
        String level,
        List<String> reasons,
        List<String> measures,
        List<Remark> remarks,
        List<Approval> approvals) {

    /**
     * One category.
     *
     * @param answer its code; absent when it was not answered
     * @param note what the answer rests on
     */
    public record Input(
            RiskCategory category,
            @Nullable String answer,
            @Nullable String note) {

        @Override
        public String toString() {
            return "Input " + category;
        }
    }

    /**
     * What was written besides the categories.
     *
     * @param words what the form calls it
     */
    public record Remark(String words, String text) {

        @Override
        public String toString() {
            return "Remark " + words;
        }
    }

    /**
     * What a second person decided.
     *
     * @param decision {@code approved} or {@code refused}
     */
    public record Approval(
            Instant decidedAt,
            String decidedBy,
            String decision,
            @Nullable String reason,
            @Nullable String conditions) {

        @Override
        public String toString() {
            return "Approval";
        }
    }

    private static final Map<String, String> REMARKS = wordsOfRemarks();

    /** The entries that {@link #of} needs. */
    public static final Set<String> HISTORY = Set.of("risk-assessment", "risk-level", "risk-approval");

    /**
     * The assessments of a case, the earliest first. One that has no result yet is not among them.
     *
     * @param history the case's entries of {@link #HISTORY}
     */
    public static List<PastAssessment> of(List<PastEntry> history) {
        List<PastAssessment> assessments = new ArrayList<>();
        PastEntry answered = null;
        for (PastEntry entry : history) {
            switch (entry.form()) {
                case "risk-assessment" -> answered = entry;
                case "risk-level" -> assessments.add(assessment(answered == null ? entry : answered, entry));
                default -> {
                    if (!assessments.isEmpty()) {
                        assessments.add(
                                assessments.remove(assessments.size() - 1).with(approval(entry)));
                    }
                }
            }
        }
        return List.copyOf(assessments);
    }

    private static PastAssessment assessment(PastEntry answered, PastEntry result) {
        // a later correction has a result of its own
        Answers answers = answered.answersAt(result.enteredAt());
        return new PastAssessment(
                answered.enteredAt(),
                answered.authorAt(result.enteredAt()),
                Arrays.stream(RiskCategory.values())
                        .filter(category -> !category.isPast()
                                || answers.text(category.key()).isPresent())
                        .map(category -> new Input(
                                category,
                                answers.text(category.key()).orElse(null),
                                answers.text(category.noteKey()).orElse(null)))
                        .toList(),
                result.answers().get(FactNames.MINOR).map(Boolean.TRUE::equals).orElse(null),
                result.entry().formVersion(),
                result.answers().text(FactNames.RISK_LEVEL).orElse(""),
                result.answers().text(PreparationFields.RISK_REASONS).stream()
                        .flatMap(String::lines)
                        .toList(),
                result.answers().get(TableColumns.RISK_MEASURES).filter(List.class::isInstance).stream()
                        .flatMap(list -> ((List<?>) list).stream())
                        .map(String::valueOf)
                        .toList(),
                REMARKS.entrySet().stream()
                        .flatMap(remark ->
                                answers.text(remark.getKey()).map(text -> new Remark(remark.getValue(), text)).stream())
                        .toList(),
                List.of());
    }

    private static Map<String, String> wordsOfRemarks() {
        Map<String, String> remarks = new LinkedHashMap<>();
        remarks.put(PreparationFields.RISK_NOTES, "What the other answers rest on");
        remarks.put(PreparationFields.RISK_PERSONS_VIEW, "How the person sees the risks");
        remarks.put(PreparationFields.RISK_DIFFERENCE_REASON, "Why they see it differently, and what you make of it");
        remarks.put(PreparationFields.RISK_RAISED_REASON, "Why the level is higher");
        remarks.put(PreparationFields.RISK_SOURCES, "What the assessment rests on");
        return Collections.unmodifiableMap(remarks);
    }

    private static Approval approval(PastEntry entry) {
        Answers answers = entry.answers();
        return new Approval(
                entry.enteredAt(),
                entry.entry().author(),
                answers.text(PreparationFields.RISK_APPROVAL).orElse(""),
                answers.text(PreparationFields.RISK_APPROVAL_REASON).orElse(null),
                answers.text(PreparationFields.RISK_APPROVAL_CONDITIONS).orElse(null));
    }

    private PastAssessment with(Approval approval) {
        List<Approval> all = new ArrayList<>(approvals);
        all.add(approval);
        return new PastAssessment(
                assessedAt,
                assessedBy,
                inputs,
                minor,
                tableVersion,
                level,
                reasons,
                measures,
                remarks,
                List.copyOf(all));
    }

    @Override
    public String toString() {
        return "PastAssessment of " + assessedAt;
    }
}
