/** Whom colleagues can choose. */
@NullMarked
package se.saferreturn.login.process;

import org.jspecify.annotations.NullMarked;
