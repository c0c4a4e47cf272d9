/** Where corrections meet the engine. */
@NullMarked
package se.saferreturn.correction.process;

import org.jspecify.annotations.NullMarked;
