/** Where the engine meets this step. */
@NullMarked
package se.saferreturn.preparation.process;

import org.jspecify.annotations.NullMarked;
