/** The plugins' endpoints; the login of the web application stands before them. */
@NullMarked
package se.saferreturn.supervision.web;

import org.jspecify.annotations.NullMarked;
