package se.saferreturn.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.saferreturn.ApplicationTest;
import se.saferreturn.modelfile.ModelsRefusedException;

/** No model takes the second person away from a decision. */
@ApplicationTest
class SecondPersonsInModelsTest {

    private static final Pattern PROPERTY =
            Pattern.compile("<camunda:property name=\"secondPersonTo\" value=\"([^\"]*)\"");

    @Autowired
    DeploymentGate gate;

    @Autowired
    FormDuties duties;

    @Autowired
    ProcessEngine engine;

    static Stream<String> tasks() {
        return Stream.of(
                "return-case Task_DecideAdmissionCoordinator",
                "return-case Task_DecideAdmissionIom",
                "return-case Task_ConfirmClosing",
                "before-travel Task_ApproveRisk",
                "before-travel Task_SignSafeguards",
                "grant-payment Task_DecideOnException",
                "grant-payment Task_ApproveGrant",
                "emergency-access Task_ReviewEmergencyAccess",
                "retention-review Task_ConfirmErasure",
                "data-request Task_CarryOutDataRequest");
    }

    @Test
    void everySecondPersonOfTheModelsIsListed() {
        long inModels = Models.texts()
                .mapToLong(text -> PROPERTY.matcher(text).results().count())
                .sum();

        assertThat(tasks()).hasSize((int) inModels).allSatisfy(task -> {
            String[] at = task.split(" ", -1);
            assertThat(duties.decisionsIn(at[0]))
                    .anyMatch(decision -> decision.task().equals(at[1]));
        });
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void aModelWithoutThePropertyIsRefused(String task) {
        String file = task.split(" ", -1)[0] + ".bpmn";

        refused(
                Shipped.models().matching(file, "<camunda:property name=\"secondPersonTo\"[^>]*/>", ""),
                file + ", " + task.split(" ", -1)[1]
                        + ": needs a second person: give it the property secondPersonTo = ");
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void soIsOneInWhichTheTaskHasGoneOrHasAnotherName(String task) {
        String file = task.split(" ", -1)[0] + ".bpmn";
        String id = task.split(" ", -1)[1];

        refused(Shipped.models().matching(file, id + "\\b", "Task_AnotherName"), file + ", " + id + ": is missing");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            before-travel | value="risk-assessment,safety-plan" | value="safety-plan" | Task_ApproveRisk: needs a second person
            before-travel | value="risk-assessment,safety-plan" | value="risk-assessment" | Task_ApproveRisk: needs a second person
            before-travel | camunda:candidateGroups="risk-approvers" | camunda:candidateGroups="grant-approvers" | Task_ApproveRisk: is decided by risk-approvers
            grant-payment | camunda:candidateGroups="grant-approvers" | camunda:candidateGroups="risk-approvers" | Task_ApproveGrant: is decided by grant-approvers
            grant-payment | camunda:candidateGroups="grant-approvers" | camunda:candidateGroups="approvers" | Task_ApproveGrant: is decided by grant-approvers
            grant-payment | value="reintegration-plan,reintegration-agreement,added-support,grant-request,grant-exception" | value="grant-exception" | Task_ApproveGrant: needs a second person
            before-travel | value="child-safeguards" | value="family" | Task_SignSafeguards: needs a second person
            before-travel | camunda:candidateGroups="risk-approvers" camunda:dueDate="${clocks.due('child-safeguards-signed')}" | camunda:candidateGroups="grant-approvers" camunda:dueDate="${clocks.due('child-safeguards-signed')}" | Task_SignSafeguards: is decided by risk-approvers
            grant-payment | name="caseFileScope" value="grant-${grant}" | name="caseFileScope" value="payment-${grant}" | Task_ApproveGrant: decides on another part of the case
            emergency-access | name="caseFileScope" | name="scope" | Task_ReviewEmergencyAccess: decides on another part of the case
            retention-review | camunda:formRef="retention-confirmation" | camunda:formRef="retention-decision" | Task_ConfirmErasure: decides with the form retention-confirmation
            return-case | camunda:formRef="admission-decision-iom" | camunda:formRef="reopening" | Task_DecideAdmissionIom: decides with the form admission-decision-iom
            before-travel | camunda:formRef="safety-plan" | camunda:formRef="risk-approval" | needs a second person
            """)
    void soIsOneThatDecidesInAnotherWay(String process, String part, String instead, String reason) {
        refused(Shipped.models().with(process + ".bpmn", part, instead), process + ".bpmn, ", reason);
    }

    private void refused(Shipped models, String... reasons) {
        assertThatThrownBy(() -> gate.requireComplete(models.files()))
                .isInstanceOf(ModelsRefusedException.class)
                .satisfies(refused -> assertThat(refused.getMessage()).contains(reasons));
    }
}
