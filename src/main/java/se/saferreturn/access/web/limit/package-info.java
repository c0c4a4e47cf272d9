/** How often somebody may knock at a public door. */
@NullMarked
package se.saferreturn.access.web.limit;

import org.jspecify.annotations.NullMarked;
