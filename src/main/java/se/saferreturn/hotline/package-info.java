/** Enquiries of authorities, and how they become referrals. */
@NullMarked
package se.saferreturn.hotline;

import org.jspecify.annotations.NullMarked;
