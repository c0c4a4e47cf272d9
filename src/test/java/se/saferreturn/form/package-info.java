/** Examples of what forms accept and refuse. */
@NullMarked
package se.saferreturn.form;

import org.jspecify.annotations.NullMarked;
