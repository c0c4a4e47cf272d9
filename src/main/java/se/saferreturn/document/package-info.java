/** Documents of a case: papers, pictures and letters, encrypted with the case's key. */
@ApplicationModule(
        allowedDependencies = {"access", "accesslog", "casefile", "filecleaning", "officefile", "register", "staff"})
@NullMarked
package se.saferreturn.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
