/** Where the engine meets this step. */
@NullMarked
package se.saferreturn.routing.process;

import org.jspecify.annotations.NullMarked;
