/** Who read and changed what of which case. */
@NullMarked
package se.saferreturn.accesslog;

import org.jspecify.annotations.NullMarked;
