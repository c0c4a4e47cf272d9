/** Keys, encryption and SQL of the case file. */
@NullMarked
package se.saferreturn.casefile.store;

import org.jspecify.annotations.NullMarked;
