/** What a single answer may be: kinds, bounds, dates, choices, texts, and the expressions in them. */
@NullMarked
package se.saferreturn.answer;

import org.jspecify.annotations.NullMarked;
