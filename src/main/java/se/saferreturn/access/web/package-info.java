/** Doors of the web applications and the REST API that need a lock of our own. */
@NullMarked
package se.saferreturn.access.web;

import org.jspecify.annotations.NullMarked;
