/** Between a task and the case file: forms as they are submitted, and the second person. */
@NullMarked
package se.saferreturn.submission;

import org.jspecify.annotations.NullMarked;
