/** The words that a model may use. */
@NullMarked
package se.saferreturn.expression;

import org.jspecify.annotations.NullMarked;
