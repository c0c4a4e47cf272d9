/** The case file: what the forms of a case say, one encrypted entry per submitted form, under a key of its own per case. */
@ApplicationModule(allowedDependencies = {"keys"})
@NullMarked
package se.saferreturn.casefile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
