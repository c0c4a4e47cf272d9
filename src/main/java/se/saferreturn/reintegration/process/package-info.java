/** Where the engine meets this step. */
@NullMarked
package se.saferreturn.reintegration.process;

import org.jspecify.annotations.NullMarked;
