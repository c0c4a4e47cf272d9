package se.saferreturn.http.web;

import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.IOException;
import java.util.List;
import org.camunda.bpm.cockpit.impl.plugin.base.dto.ProcessDefinitionStatisticsDto;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.engine.rest.dto.StatisticsResultDto;
import se.saferreturn.access.AccessPolicy;
import se.saferreturn.access.Door;
import se.saferreturn.engine.ActingPerson;
import se.saferreturn.staff.Person;

/**
 * Leaves the number of cases out of Cockpit's lists of processes for those who look at models there, and not at the work:
 * designers need the lists, and the counts of the whole country are not theirs.
 */
@Provider
public class FiguresForFew implements WriterInterceptor {

    @Override
    public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
        if (context.getEntity() instanceof List<?> rows && rows.stream().anyMatch(FiguresForFew::isCounted)) {
            if (!maySeeFigures()) {
                rows.forEach(FiguresForFew::leaveOut);
            }
        }
        context.proceed();
    }

    private static boolean isCounted(Object row) {
        return row instanceof ProcessDefinitionStatisticsDto || row instanceof StatisticsResultDto;
    }

    private static void leaveOut(Object row) {
        if (row instanceof ProcessDefinitionStatisticsDto process) {
            process.setInstances(null);
            process.setIncidents(null);
        } else if (row instanceof StatisticsResultDto counted) {
            counted.setInstances(null);
            counted.setFailedJobs(null);
            counted.setIncidents(List.of());
        }
    }

    private static boolean maySeeFigures() {
        return ActingPerson.loggedIn(ProcessEngines.getDefaultProcessEngine().getIdentityService())
                .filter(FiguresForFew::maySeeFigures)
                .isPresent();
    }

    private static boolean maySeeFigures(Person person) {
        return AccessPolicy.mayPass(person, Door.PROCESSES) || AccessPolicy.mayPass(person, Door.STATISTICS);
    }
}
