/** Grants and filters of the engine, which code alone gives. */
@NullMarked
package se.saferreturn.rights.process;

import org.jspecify.annotations.NullMarked;
