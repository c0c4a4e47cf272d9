/** The case file: what the forms of a case say, one encrypted entry per submitted form, under a key of its own per case. */
@NullMarked
package se.saferreturn.casefile;

import org.jspecify.annotations.NullMarked;
