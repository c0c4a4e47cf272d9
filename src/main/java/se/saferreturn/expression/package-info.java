/** The words that a model may use, and what reads and runs them. */
@ApplicationModule(allowedDependencies = {"routing"})
@NullMarked
package se.saferreturn.expression;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
