/** Plays whole cases as the people who work on them. */
@NullMarked
package se.saferreturn.journeys;

import org.jspecify.annotations.NullMarked;
