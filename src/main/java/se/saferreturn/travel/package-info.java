/** The travel itself: departure, legs and arrival. */
@ApplicationModule(allowedDependencies = {"casefile", "correction", "decision", "preparation", "routing"})
@NullMarked
package se.saferreturn.travel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
