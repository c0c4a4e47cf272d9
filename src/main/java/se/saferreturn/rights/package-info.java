/** What the engine itself lets people do, by definition and never by case. */
@ApplicationModule(allowedDependencies = {"accesslog", "casefile", "routing"})
@NullMarked
package se.saferreturn.rights;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
