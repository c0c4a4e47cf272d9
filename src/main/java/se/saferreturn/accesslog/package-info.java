/** Who read and changed what of which case. */
@ApplicationModule(allowedDependencies = {"casefile", "keys"})
@NullMarked
package se.saferreturn.accesslog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
