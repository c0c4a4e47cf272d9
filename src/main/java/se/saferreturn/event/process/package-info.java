/** Where the engine meets what happens in a case. */
@NullMarked
package se.saferreturn.event.process;

import org.jspecify.annotations.NullMarked;
