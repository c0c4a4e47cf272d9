/** After the return: reception, support and follow-up. */
@ApplicationModule(allowedDependencies = {"casefile", "correction", "decision", "register", "routing"})
@NullMarked
package se.saferreturn.reintegration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
