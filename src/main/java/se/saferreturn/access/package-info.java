/** Who may: the policy, how cases stand, and who sees, holds and hands over which task. */
@ApplicationModule(allowedDependencies = {"accesslog", "casefile", "engine", "routing", "staff"})
@NullMarked
package se.saferreturn.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
