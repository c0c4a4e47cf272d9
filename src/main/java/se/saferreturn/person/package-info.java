/** What answers say of the person themselves: age, birth and identity number. */
@NullMarked
package se.saferreturn.person;

import org.jspecify.annotations.NullMarked;
