/** Reads and runs the expressions of models, and nothing that goes further. */
@NullMarked
package se.saferreturn.expression.process;

import org.jspecify.annotations.NullMarked;
