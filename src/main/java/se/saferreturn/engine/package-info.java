/** The one adapter to the workflow engine: acting as the system, and on whose behalf it acts. */
@ApplicationModule(allowedDependencies = {"accesslog", "casefile", "routing", "staff"})
@NullMarked
package se.saferreturn.engine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
