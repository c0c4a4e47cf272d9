/** What Tasklist and Cockpit show beyond what Camunda gives them. */
@NullMarked
package se.saferreturn.supervision;

import org.jspecify.annotations.NullMarked;
