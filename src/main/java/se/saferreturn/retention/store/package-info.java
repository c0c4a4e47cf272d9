/** SQL of what is kept how long, and of the record of what was erased. */
@NullMarked
package se.saferreturn.retention.store;

import org.jspecify.annotations.NullMarked;
