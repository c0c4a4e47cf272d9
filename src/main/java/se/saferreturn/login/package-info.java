/** How people come in. */
@ApplicationModule(allowedDependencies = {"access", "engine", "http", "routing", "staff"})
@NullMarked
package se.saferreturn.login;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
