/** Who may see and do what: involvement in tasks, grants, login at the REST API. */
@ApplicationModule(allowedDependencies = {"accesslog", "casefile", "engine", "routing", "staff"})
@NullMarked
package se.saferreturn.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
