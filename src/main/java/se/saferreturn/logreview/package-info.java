/** Watching over the access log: what is unusual, first. */
@NullMarked
package se.saferreturn.logreview;

import org.jspecify.annotations.NullMarked;
