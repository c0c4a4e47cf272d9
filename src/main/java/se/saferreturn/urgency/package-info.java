/** How soon a referral must be handled. */
@ApplicationModule(allowedDependencies = {"casefile", "decision", "routing"})
@NullMarked
package se.saferreturn.urgency;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
