/** The edge of HTTP: every filter and its order, limits, headers, strict reading, and what is answered to a refusal. */
@ApplicationModule(allowedDependencies = {"access", "connections", "engine", "staff"})
@NullMarked
package se.saferreturn.http;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
