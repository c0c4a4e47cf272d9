/** Opening a case outside one's circle when somebody is in danger: with a reason, for a while, and reviewed afterwards. */
@NullMarked
package se.saferreturn.emergency;

import org.jspecify.annotations.NullMarked;
