/** Where the engine asks how soon a referral must be handled. */
@NullMarked
package se.saferreturn.urgency.process;

import org.jspecify.annotations.NullMarked;
