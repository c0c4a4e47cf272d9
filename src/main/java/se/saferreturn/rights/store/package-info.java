/** Lets nodes take turns. */
@NullMarked
package se.saferreturn.rights.store;

import org.jspecify.annotations.NullMarked;
