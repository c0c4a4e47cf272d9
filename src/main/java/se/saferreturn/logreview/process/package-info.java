/** The staff as the engine knows them. */
@NullMarked
package se.saferreturn.logreview.process;

import org.jspecify.annotations.NullMarked;
