/** The people who work with cases: who they are, and whom colleagues can choose. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package se.saferreturn.staff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
