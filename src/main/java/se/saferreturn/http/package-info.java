/** The edge of HTTP: what the doors of all modules need to know of a request. */
@NullMarked
package se.saferreturn.http;

import org.jspecify.annotations.NullMarked;
