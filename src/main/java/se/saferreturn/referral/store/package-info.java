/** SQL about referrals. */
@NullMarked
package se.saferreturn.referral.store;

import org.jspecify.annotations.NullMarked;
