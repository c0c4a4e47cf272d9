/** How people come in. */
@NullMarked
package se.saferreturn.login;

import org.jspecify.annotations.NullMarked;
