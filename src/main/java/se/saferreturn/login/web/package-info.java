/** Who comes in: with an identity provider in production, with the engine's own users in the demo. */
@NullMarked
package se.saferreturn.login.web;

import org.jspecify.annotations.NullMarked;
