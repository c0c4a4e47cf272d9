/** Where the engine meets data requests. */
@NullMarked
package se.saferreturn.datarequest.process;

import org.jspecify.annotations.NullMarked;
