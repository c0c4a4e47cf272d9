/** The master key, from which every other key is reached. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package se.saferreturn.keys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
