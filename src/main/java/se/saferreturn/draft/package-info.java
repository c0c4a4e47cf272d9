/** Half-filled forms. */
@ApplicationModule(allowedDependencies = {"access", "casefile", "keys", "staff"})
@NullMarked
package se.saferreturn.draft;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
