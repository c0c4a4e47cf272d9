/** The master key, from which every other key is reached. */
@NullMarked
package se.saferreturn.keys;

import org.jspecify.annotations.NullMarked;
