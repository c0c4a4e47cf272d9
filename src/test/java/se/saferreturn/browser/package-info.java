/** The application as people see it: in a real browser. */
@NullMarked
package se.saferreturn.browser;

import org.jspecify.annotations.NullMarked;
