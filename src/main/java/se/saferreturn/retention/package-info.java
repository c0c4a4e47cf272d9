/** How long a file is kept, what becomes of it then, and how it is erased. */
@NullMarked
package se.saferreturn.retention;

import org.jspecify.annotations.NullMarked;
