package se.saferreturn.logreview;

/**
 * From when on something is unusual.
 *
 * @param manyCases cases on one day; fewer are never unusual
 * @param timesAsMany how many times as many cases as colleagues usually have
 * @param searchesAnHour searches within one hour
 * @param refusalsADay refusals on one day
 * @param refusedForms forms of one case that were sent by one person and not taken
 */
public record Thresholds(int manyCases, int timesAsMany, int searchesAnHour, int refusalsADay, int refusedForms) {}
