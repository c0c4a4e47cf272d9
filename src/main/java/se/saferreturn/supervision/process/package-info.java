/** Asks the engine what waits for whom, and what comes next. */
@NullMarked
package se.saferreturn.supervision.process;

import org.jspecify.annotations.NullMarked;
