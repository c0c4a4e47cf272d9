/** Half-filled forms in PostgreSQL. */
@NullMarked
package se.saferreturn.form.store;

import org.jspecify.annotations.NullMarked;
