/** What steers a case: declared routing facts, groups, due dates. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package se.saferreturn.routing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
