/** Login with a real identity provider. */
@NullMarked
package se.saferreturn.access.login;

import org.jspecify.annotations.NullMarked;
