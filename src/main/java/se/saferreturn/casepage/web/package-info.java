/** The endpoints of the case page, under /api/cases. */
@NullMarked
package se.saferreturn.casepage.web;

import org.jspecify.annotations.NullMarked;
