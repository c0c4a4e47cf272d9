/** What may happen in a case at any time, and what follows from it. */
@NullMarked
package se.saferreturn.event;

import org.jspecify.annotations.NullMarked;
