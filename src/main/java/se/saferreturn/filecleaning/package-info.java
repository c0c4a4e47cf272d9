/** Files that are added: what they are, and what is taken out of them before they are kept. */
@NullMarked
package se.saferreturn.filecleaning;

import org.jspecify.annotations.NullMarked;
