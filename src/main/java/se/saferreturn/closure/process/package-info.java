/** Where the engine meets this step. */
@NullMarked
package se.saferreturn.closure.process;

import org.jspecify.annotations.NullMarked;
