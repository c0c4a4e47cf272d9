/** The door for emergencies. */
@NullMarked
package se.saferreturn.emergency.web;

import org.jspecify.annotations.NullMarked;
