/** What steers a case: declared routing facts, groups, due dates. */
@NullMarked
package se.saferreturn.routing;

import org.jspecify.annotations.NullMarked;
