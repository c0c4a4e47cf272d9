/** After the return: reception, support, follow-up and the end of a case. */
@ApplicationModule(allowedDependencies = {"casefile", "correction", "decision", "register", "reminder", "routing"})
@NullMarked
package se.saferreturn.reintegration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
