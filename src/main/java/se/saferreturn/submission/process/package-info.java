/** Where the engine's forms meet the case file. */
@NullMarked
package se.saferreturn.submission.process;

import org.jspecify.annotations.NullMarked;
