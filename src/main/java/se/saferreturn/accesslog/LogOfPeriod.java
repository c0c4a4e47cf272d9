package se.saferreturn.accesslog;

import java.util.List;

/**
 * What people did in a period, counted. Days are those in Sweden.
 *
 * @param casesADay how many cases each person had to do with on each day
 * @param searchesAnHour how often each person searched, in the hour of each day with the most searches
 * @param refusals how often each person was kept out, by day
 * @param outsideOfficeHours how often each person read or changed something outside office hours or at a weekend, by day
 * @param putBack how often rights or lists were found altered and put back, by day
 * @param withoutTask who read or changed something of a case by region, without ever having had a task in it
 * @param emergencies who opened which case in an emergency
 * @param cases which cases each person had to do with
 * @param formsNotTaken how often each person sent something of a case that was not taken, though they had a right to send it
 */
public record LogOfPeriod(
        List<DayOfPerson> casesADay,
        List<DayOfPerson> searchesAnHour,
        List<DayOfPerson> refusals,
        List<DayOfPerson> outsideOfficeHours,
        List<DayOfPerson> putBack,
        List<CaseOfPerson> withoutTask,
        List<CaseOfPerson> emergencies,
        List<CaseOfPerson> cases,
        List<CaseOfPerson> formsNotTaken) {}
