/** Where the engine meets this step. */
@NullMarked
package se.saferreturn.referral.process;

import org.jspecify.annotations.NullMarked;
