/** What is known of the person themselves: age, birth, identity number, and in which ways a name is written. */
@ApplicationModule(allowedDependencies = {"casefile", "routing"})
@NullMarked
package se.saferreturn.person;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
