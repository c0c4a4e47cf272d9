/** Drafts of the forms that somebody may fill in now. */
@NullMarked
package se.saferreturn.draft.process;

import org.jspecify.annotations.NullMarked;
