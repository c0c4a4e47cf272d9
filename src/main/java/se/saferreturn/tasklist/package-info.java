/** What Tasklist shows beyond what Camunda gives it. */
@ApplicationModule(
        allowedDependencies = {"access", "casefile", "engine", "preparation", "protection", "routing", "staff"})
@NullMarked
package se.saferreturn.tasklist;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
