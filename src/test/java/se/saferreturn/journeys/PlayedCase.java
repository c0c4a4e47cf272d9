package se.saferreturn.journeys;

import java.util.List;

/**
 * A case that a scenario has opened.
 *
 * @param processInstanceId the root process instance
 * @param stepsDone steps of the scenario that have been played
 */
public record PlayedCase(String caseNumber, String processInstanceId, List<Scenario.Step> stepsDone) {}
