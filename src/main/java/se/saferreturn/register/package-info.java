/** What lists and statistics may know of a case; no person in it. */
@NullMarked
package se.saferreturn.register;

import org.jspecify.annotations.NullMarked;
