/** Word and OpenDocument files, put together anew from the parts that were looked at. */
@ApplicationModule(allowedDependencies = {"filecleaning"})
@NullMarked
package se.saferreturn.officefile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
