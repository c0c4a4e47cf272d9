/** SQL of the register. */
@NullMarked
package se.saferreturn.register.store;

import org.jspecify.annotations.NullMarked;
