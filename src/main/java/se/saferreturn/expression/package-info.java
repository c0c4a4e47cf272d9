/** The words that a model may use. */
@ApplicationModule(allowedDependencies = {"routing"})
@NullMarked
package se.saferreturn.expression;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
