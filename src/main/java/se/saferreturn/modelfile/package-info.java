/** The files of a deployment, and what is wrong with them. */
@ApplicationModule(allowedDependencies = {"form"})
@NullMarked
package se.saferreturn.modelfile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
