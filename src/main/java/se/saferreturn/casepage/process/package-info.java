/** Where the page of a case meets the engine. */
@NullMarked
package se.saferreturn.casepage.process;

import org.jspecify.annotations.NullMarked;
