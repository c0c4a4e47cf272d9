/** By which way a person may be reached without putting them in danger. */
@NullMarked
package se.saferreturn.contact;

import org.jspecify.annotations.NullMarked;
