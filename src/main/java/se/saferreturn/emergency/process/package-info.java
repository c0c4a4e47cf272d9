/** The alarm that every emergency access is, and what its review does. */
@NullMarked
package se.saferreturn.emergency.process;

import org.jspecify.annotations.NullMarked;
