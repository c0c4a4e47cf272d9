/** What a newcomer starts: the whole application on a database of its own, with demo users and invented cases. */
@NullMarked
package se.saferreturn.demo;

import org.jspecify.annotations.NullMarked;
