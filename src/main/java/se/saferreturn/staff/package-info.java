/** The people who work with cases: who they are, and whom colleagues can choose. */
@NullMarked
package se.saferreturn.staff;

import org.jspecify.annotations.NullMarked;
