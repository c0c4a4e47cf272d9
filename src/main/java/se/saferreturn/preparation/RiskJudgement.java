package se.saferreturn.preparation;

import java.time.LocalDate;
import java.util.Optional;
import se.saferreturn.casefile.Answers;
import se.saferreturn.person.Dependant;

/**
 * What the assessor says beside the answers that the table asks for.
 *
 * @param raisedTo the least that the level is; absent if it is what the answers give
 * @param carerMissing whether a child returns and nobody has assessed the carer who receives the child
 * @param childAlong whether a child travels along
 */
public record RiskJudgement(Optional<RiskLevel> raisedTo, boolean carerMissing, boolean childAlong) {

    private static final String NOT_RAISED = "notRaised";
    /**
     * Reads it from the answers of a case; absent where the form has not asked for it, as those of earlier versions, whose
     * cases go on by the rules with which they began.
     *
     * @param minor whether the person is a child
     * @param today the day in Sweden
     */
    public static Optional<RiskJudgement> of(Answers answers, boolean minor, LocalDate today) {
        return answers.text(PreparationFields.RISK_RAISED_TO)
                .map(raised -> new RiskJudgement(
                        Optional.of(raised)
                                .filter(level -> !level.equals(NOT_RAISED))
                                .map(RiskLevel::valueOf),
                        minor
                                && answers.text(PreparationFields.CHILD_CARER_ASSESSED_BY)
                                        .filter(assessor -> !assessor.isBlank())
                                        .isEmpty(),
                        Dependant.isChildAmong(answers.asMap(), today)));
    }
}
