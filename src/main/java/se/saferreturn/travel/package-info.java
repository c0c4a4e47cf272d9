/** The travel itself: departure, legs and arrival. */
@NullMarked
package se.saferreturn.travel;

import org.jspecify.annotations.NullMarked;
