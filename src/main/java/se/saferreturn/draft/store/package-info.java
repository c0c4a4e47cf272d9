/** Half-filled forms in PostgreSQL. */
@NullMarked
package se.saferreturn.draft.store;

import org.jspecify.annotations.NullMarked;
