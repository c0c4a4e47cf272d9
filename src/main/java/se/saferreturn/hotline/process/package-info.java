/** Where the engine meets the hotline. */
@NullMarked
package se.saferreturn.hotline.process;

import org.jspecify.annotations.NullMarked;
