/** The endpoint of corrections. */
@NullMarked
package se.saferreturn.correction.web;

import org.jspecify.annotations.NullMarked;
