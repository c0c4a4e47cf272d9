/** The log in PostgreSQL. */
@NullMarked
package se.saferreturn.accesslog.store;

import org.jspecify.annotations.NullMarked;
