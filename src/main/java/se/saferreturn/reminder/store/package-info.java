/** Reminders in PostgreSQL. */
@NullMarked
package se.saferreturn.reminder.store;

import org.jspecify.annotations.NullMarked;
