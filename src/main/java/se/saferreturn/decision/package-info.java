/** Decision tables evaluated outside the engine, so that their inputs leave no trace in its history. */
@NullMarked
package se.saferreturn.decision;

import org.jspecify.annotations.NullMarked;
