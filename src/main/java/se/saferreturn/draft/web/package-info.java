/** Half-filled forms, for the browser that they are typed in. */
@NullMarked
package se.saferreturn.draft.web;

import org.jspecify.annotations.NullMarked;
