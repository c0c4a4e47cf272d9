/** Everything about a person, handed to the records officer who answers them. */
@NullMarked
package se.saferreturn.datarequest.web;

import org.jspecify.annotations.NullMarked;
