/** What the engine itself lets people do, by definition and never by case. */
@NullMarked
package se.saferreturn.rights;

import org.jspecify.annotations.NullMarked;
