/** Every filter that a request passes, and what is answered when it is refused. */
@NullMarked
package se.saferreturn.http.web;

import org.jspecify.annotations.NullMarked;
