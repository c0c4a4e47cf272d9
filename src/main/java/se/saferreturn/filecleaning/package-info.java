/** Files that are added: what they are, and what is taken out of them before they are kept. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package se.saferreturn.filecleaning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
