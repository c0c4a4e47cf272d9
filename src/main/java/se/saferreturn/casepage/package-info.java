/** The page of a case: finding it, its course, its file, its staff, and reporting what happened in it. */
@NullMarked
package se.saferreturn.casepage;

import org.jspecify.annotations.NullMarked;
