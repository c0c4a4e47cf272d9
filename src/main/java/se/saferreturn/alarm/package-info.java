/** Alarms about work that nobody does in time. */
@ApplicationModule(allowedDependencies = {"casefile", "protection", "routing"})
@NullMarked
package se.saferreturn.alarm;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
