/** What lists and statistics may know of a case; no person in it. */
@ApplicationModule(allowedDependencies = {"casefile"})
@NullMarked
package se.saferreturn.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
