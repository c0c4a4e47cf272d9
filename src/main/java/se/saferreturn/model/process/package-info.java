/** Where the engine's own schema and its start meet the application's. */
@NullMarked
package se.saferreturn.model.process;

import org.jspecify.annotations.NullMarked;
