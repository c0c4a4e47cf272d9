/** Where the engine's forms meet the case file. */
@NullMarked
package se.saferreturn.form.process;

import org.jspecify.annotations.NullMarked;
