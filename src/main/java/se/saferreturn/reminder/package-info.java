/** Days in the answers of a case on which somebody must act ("bevakning"). */
@ApplicationModule(allowedDependencies = {"casefile", "engine", "form", "register", "routing"})
@NullMarked
package se.saferreturn.reminder;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
