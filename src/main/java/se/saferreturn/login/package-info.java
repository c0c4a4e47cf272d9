/** How people come in: with an identity provider, or as users of the demo. */
@ApplicationModule(allowedDependencies = {"access", "engine", "http", "routing", "staff"})
@NullMarked
package se.saferreturn.login;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
