/** What requests, jobs and the health check have of the database's connections, each without the others. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package se.saferreturn.connections;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
