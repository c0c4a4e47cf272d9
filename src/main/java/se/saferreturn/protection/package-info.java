/** Protected identity, its named staff, what tells where a person is, and opening a case in an emergency. */
@ApplicationModule(
        allowedDependencies = {"access", "accesslog", "casefile", "engine", "form", "register", "routing", "staff"})
@NullMarked
package se.saferreturn.protection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
