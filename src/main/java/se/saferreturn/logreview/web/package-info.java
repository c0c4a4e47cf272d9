/** The door of the log reviewers. */
@NullMarked
package se.saferreturn.logreview.web;

import org.jspecify.annotations.NullMarked;
