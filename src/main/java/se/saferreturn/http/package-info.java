/** The edge of HTTP: what the doors of all modules need to know of a request. */
@ApplicationModule(allowedDependencies = {"access", "connections", "engine", "staff"})
@NullMarked
package se.saferreturn.http;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
