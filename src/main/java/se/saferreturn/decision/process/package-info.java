/** Where the engine meets this step. */
@NullMarked
package se.saferreturn.decision.process;

import org.jspecify.annotations.NullMarked;
