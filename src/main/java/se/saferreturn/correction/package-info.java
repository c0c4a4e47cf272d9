/** Putting earlier answers right: who may, what is checked, and what follows in a case that goes on. */
@NullMarked
package se.saferreturn.correction;

import org.jspecify.annotations.NullMarked;
