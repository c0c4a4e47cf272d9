/** What the database says of a request. */
@NullMarked
package se.saferreturn.http.store;

import org.jspecify.annotations.NullMarked;
