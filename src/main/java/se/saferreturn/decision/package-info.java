/**
 * Decision tables: read and proved when they are deployed, and evaluated outside the engine, so that their inputs leave no trace in its
 * history.
 */
@ApplicationModule(allowedDependencies = {"casefile", "modelfile", "routing"})
@NullMarked
package se.saferreturn.decision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
