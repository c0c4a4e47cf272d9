/** Paper: PDFs in which every script of the people in the programme can be read. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package se.saferreturn.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
