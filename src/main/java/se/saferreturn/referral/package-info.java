/** From the referral to the admission. */
@NullMarked
package se.saferreturn.referral;

import org.jspecify.annotations.NullMarked;
