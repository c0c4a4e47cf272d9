/** What Tasklist shows beyond what Camunda gives it. */
@NullMarked
package se.saferreturn.tasklist;

import org.jspecify.annotations.NullMarked;
