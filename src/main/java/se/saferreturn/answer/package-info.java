/** What a single answer may be: kinds, bounds, dates, choices, texts, and the expressions in them. */
@ApplicationModule(allowedDependencies = {"casefile", "person", "routing"})
@NullMarked
package se.saferreturn.answer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
