/** What a person may ask about the data that is kept: access, correction and erasure. */
@NullMarked
package se.saferreturn.datarequest;

import org.jspecify.annotations.NullMarked;
