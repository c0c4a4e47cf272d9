/** Access rules where the engine asks for them. */
@NullMarked
package se.saferreturn.access.process;

import org.jspecify.annotations.NullMarked;
