/** What the engine is told of itself: settings, schema, people, and the commands that a person may run. */
@NullMarked
package se.saferreturn.engine.process;

import org.jspecify.annotations.NullMarked;
