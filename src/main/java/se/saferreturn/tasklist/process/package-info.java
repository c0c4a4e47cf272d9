/** Asks the engine what waits for whom, and what comes next. */
@NullMarked
package se.saferreturn.tasklist.process;

import org.jspecify.annotations.NullMarked;
