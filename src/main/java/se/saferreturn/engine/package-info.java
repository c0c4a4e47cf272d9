/** The one adapter to the workflow engine: acting as the system, and on whose behalf it acts. */
@NullMarked
package se.saferreturn.engine;

import org.jspecify.annotations.NullMarked;
