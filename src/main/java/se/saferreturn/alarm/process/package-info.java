/** Where the engine meets the alarms. */
@NullMarked
package se.saferreturn.alarm.process;

import org.jspecify.annotations.NullMarked;
