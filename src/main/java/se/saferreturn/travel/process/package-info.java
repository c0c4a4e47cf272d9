/** Where the engine meets this step. */
@NullMarked
package se.saferreturn.travel.process;

import org.jspecify.annotations.NullMarked;
