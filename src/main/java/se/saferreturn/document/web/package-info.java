/** Adding and reading documents. */
@NullMarked
package se.saferreturn.document.web;

import org.jspecify.annotations.NullMarked;
