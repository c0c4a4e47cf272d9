package se.saferreturn.preparation.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.saferreturn.casefile.CaseFile;
import se.saferreturn.casefile.CaseFileEntry;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.decision.CaseDecisions;
import se.saferreturn.preparation.RiskJudgement;
import se.saferreturn.preparation.RiskResult;
import se.saferreturn.routing.Clocks;
import se.saferreturn.routing.FactNames;
import se.saferreturn.routing.RunningCases;

/** Asks the table {@code risk-level}; only the level itself and the day leave the case file. */
@Component
class DetermineRiskLevel implements JavaDelegate {

    private final CaseDecisions decisions;
    private final CaseFile caseFile;
    private final RunningCases cases;
    private final Clock clock;

    DetermineRiskLevel(CaseDecisions decisions, CaseFile caseFile, RunningCases cases, Clock clock) {
        this.decisions = decisions;
        this.caseFile = caseFile;
        this.cases = cases;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Boolean minor = (Boolean) execution.getVariable(FactNames.MINOR);
        Optional<RiskJudgement> judgement = RiskJudgement.of(
                caseFile.current(new CaseNumber(execution.getProcessBusinessKey()), CaseFileEntry.WHOLE_CASE),
                Boolean.TRUE.equals(minor),
                LocalDate.now(clock.withZone(Clocks.SWEDEN)));
        RiskResult risk = decisions.decide(
                "risk-level",
                execution.getProcessBusinessKey(),
                execution.getVariables(),
                outcome -> RiskResult.of(outcome).with(judgement),
                result -> result.forCaseFile(minor));
        // everywhere, since after a threat it is assessed beside the part of the case that travels on it: alarms move
        cases.setFacts(
                execution.getProcessInstanceId(),
                Map.of(
                        FactNames.RISK_LEVEL,
                        risk.level().name(),
                        FactNames.RISK_ASSESSED_ON,
                        LocalDate.now(clock.withZone(Clocks.SWEDEN)).toString()));
    }
}
