/** By which way a person may be reached without putting them in danger. */
@ApplicationModule(allowedDependencies = {"casefile"})
@NullMarked
package se.saferreturn.contact;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
