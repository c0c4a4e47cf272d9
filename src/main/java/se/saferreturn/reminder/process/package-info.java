/** Where case file and engine meet the reminders. */
@NullMarked
package se.saferreturn.reminder.process;

import org.jspecify.annotations.NullMarked;
