/** Putting earlier answers right: who may, what is checked, and what follows in a case that goes on. */
@ApplicationModule(allowedDependencies = {"access", "casefile", "engine", "form", "routing", "staff", "submission"})
@NullMarked
package se.saferreturn.correction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
