/** Half-filled forms. */
@NullMarked
package se.saferreturn.draft;

import org.jspecify.annotations.NullMarked;
