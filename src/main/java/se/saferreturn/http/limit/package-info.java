/** How often somebody may knock at a public door. */
@NullMarked
package se.saferreturn.http.limit;

import org.jspecify.annotations.NullMarked;
