/** The door for emergencies. */
@NullMarked
package se.saferreturn.protection.web;

import org.jspecify.annotations.NullMarked;
