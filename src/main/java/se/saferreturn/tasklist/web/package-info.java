/** The plugin's endpoints and scripts, and form-js as browsers get it. */
@NullMarked
package se.saferreturn.tasklist.web;

import org.jspecify.annotations.NullMarked;
