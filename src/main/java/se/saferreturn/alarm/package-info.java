/** Alarms about work that nobody does in time. */
@NullMarked
package se.saferreturn.alarm;

import org.jspecify.annotations.NullMarked;
