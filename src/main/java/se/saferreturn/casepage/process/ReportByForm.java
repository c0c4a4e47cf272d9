package se.saferreturn.casepage.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.exception.InvalidRequestException;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.plugin.variable.SpinValues;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.saferreturn.casefile.CaseFields;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.casepage.CaseReports;
import se.saferreturn.casepage.RefusedReportException;
import se.saferreturn.engine.AsSystem;
import se.saferreturn.form.FieldProblem;
import se.saferreturn.form.FormRejectedException;
import se.saferreturn.routing.ProcessIds;

/** Submits the start form of {@code case-event} as Tasklist does. */
@Component
class ReportByForm implements CaseReports {

    private final ProcessEngine engine;
    private final AsSystem system;
    private final ObjectMapper json;

    ReportByForm(ProcessEngine engine, AsSystem system, ObjectMapper json) {
        this.engine = engine;
        this.system = system;
        this.json = json;
    }

    @Override
    public void report(CaseNumber caseNumber, Map<String, ? extends @Nullable Object> answers) {
        VariableMap form = Variables.createVariables();
        answers.forEach((key, answer) -> form.put(key, typed(answer)));
        form.put(CaseFields.CASE_NUMBER, caseNumber.value());
        try {
            engine.getFormService().submitStartForm(definition(), form);
        } catch (BadUserRequestException | InvalidRequestException refused) {
            throw new RefusedReportException(String.valueOf(refused.getMessage()), fields(refused));
        }
    }

    private static List<FieldProblem> fields(Throwable refused) {
        for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
            if (cause instanceof FormRejectedException rejected) {
                return rejected.problems();
            }
        }
        return List.of();
    }

    private String definition() {
        return system.ask(() -> engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(ProcessIds.CASE_EVENT)
                .latestVersion()
                .singleResult()
                .getId());
    }

    private @Nullable Object typed(@Nullable Object answer) {
        if (!(answer instanceof List || answer instanceof Map)) {
            return answer;
        }
        try {
            return SpinValues.jsonValue(json.writeValueAsString(answer)).create();
        } catch (JsonProcessingException unwritable) {
            // the cause is left out, since its message would quote the answer
            throw new RefusedReportException("An answer cannot be read. Send it as the form does.");
        }
    }
}
