/** Documents in PostgreSQL. */
@NullMarked
package se.saferreturn.document.store;

import org.jspecify.annotations.NullMarked;
