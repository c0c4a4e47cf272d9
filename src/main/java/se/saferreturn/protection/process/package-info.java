/** Keeps the tasks of protected cases with named staff; has every emergency access reviewed. */
@NullMarked
package se.saferreturn.protection.process;

import org.jspecify.annotations.NullMarked;
