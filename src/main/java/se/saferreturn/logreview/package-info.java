/** Watching over the access log: what is unusual, first. */
@ApplicationModule(allowedDependencies = {"access", "accesslog", "casefile", "engine", "referral", "routing", "staff"})
@NullMarked
package se.saferreturn.logreview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
