/** Where the engine meets the keeping and erasing of files. */
@NullMarked
package se.saferreturn.retention.process;

import org.jspecify.annotations.NullMarked;
