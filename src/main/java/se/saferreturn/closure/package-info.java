/** How a case ends. */
@NullMarked
package se.saferreturn.closure;

import org.jspecify.annotations.NullMarked;
