package se.saferreturn.access.web;

import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.cockpit.impl.plugin.base.dto.ProcessDefinitionStatisticsDto;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import se.saferreturn.access.AccessPolicy;
import se.saferreturn.access.Door;
import se.saferreturn.access.Person;

/**
 * Leaves the number of cases out of Cockpit's list of processes for those who look at models there, and not at the work:
 * designers need the list, and the counts of the whole country are not theirs.
 */
@Provider
public class FiguresForFew implements WriterInterceptor {

    @Override
    public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
        if (context.getEntity() instanceof List<?> rows && !maySeeFigures()) {
            for (Object row : rows) {
                if (row instanceof ProcessDefinitionStatisticsDto process) {
                    process.setInstances(null);
                    process.setIncidents(null);
                }
            }
        }
        context.proceed();
    }

    private static boolean maySeeFigures() {
        Authentications logins = Authentications.getCurrent();
        return logins != null
                && logins.getAuthentications().stream()
                        .map(FiguresForFew::personOf)
                        .anyMatch(person -> AccessPolicy.mayPass(person, Door.PROCESSES));
    }

    private static Person personOf(UserAuthentication login) {
        return new Person(login.getIdentityId(), Set.copyOf(login.getGroupIds()));
    }
}
