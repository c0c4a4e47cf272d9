/** Tasks that change hands, and what the pages may show to whom. */
@NullMarked
package se.saferreturn.access.web;

import org.jspecify.annotations.NullMarked;
