/** Who may see and do what: involvement in tasks, grants, login at the REST API. */
@NullMarked
package se.saferreturn.access;

import org.jspecify.annotations.NullMarked;
