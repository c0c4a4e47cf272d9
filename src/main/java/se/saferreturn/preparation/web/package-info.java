/** The past risk assessments of a case. */
@NullMarked
package se.saferreturn.preparation.web;

import org.jspecify.annotations.NullMarked;
