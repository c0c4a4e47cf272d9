/** What answers say of the person themselves: age, birth and identity number. */
@ApplicationModule(allowedDependencies = {"casefile"})
@NullMarked
package se.saferreturn.person;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
