package se.saferreturn.preparation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One past assessment as it is sent. Times are ISO 8601 in UTC, as text, since the engine's JSON writer knows no other.
 */
public record AssessmentView(
        String assessedAt,
        String assessedBy,
        String level,
        List<String> reasons,
        List<String> measures,
        int tableVersion,
        @Nullable Boolean minor,
        List<InputView> inputs,
        List<RemarkView> remarks,
        List<ApprovalView> approvals) {

    record InputView(
            String category,
            String label,
            @Nullable String answer,
            @Nullable String note) {

        @Override
        public String toString() {
            return "Answer to " + category;
        }
    }

    record RemarkView(String label, String text) {

        @Override
        public String toString() {
            return "Remark " + label;
        }
    }

    record ApprovalView(
            String decidedAt,
            String decidedBy,
            String decision,
            @Nullable String reason,
            @Nullable String conditions) {

        @Override
        public String toString() {
            return "Decision of a second person";
        }
    }

    static AssessmentView of(PastAssessment past) {
        return new AssessmentView(
                text(past.assessedAt()),
                past.assessedBy(),
                past.level(),
                past.reasons(),
                past.measures(),
                past.tableVersion(),
                past.minor(),
                past.inputs().stream().map(AssessmentView::of).toList(),
                past.remarks().stream()
                        .map(remark -> new RemarkView(remark.words(), remark.text()))
                        .toList(),
                past.approvals().stream().map(AssessmentView::of).toList());
    }

    private static InputView of(PastAssessment.Input input) {
        RiskCategory category = input.category();
        return new InputView(category.key(), category.label(), input.answer(), input.note());
    }

    private static ApprovalView of(PastAssessment.Approval approval) {
        return new ApprovalView(
                text(approval.decidedAt()),
                approval.decidedBy(),
                approval.decision(),
                approval.reason(),
                approval.conditions());
    }

    private static String text(Instant moment) {
        return moment.toString();
    }

    @Override
    public String toString() {
        return "AssessmentView";
    }
}
