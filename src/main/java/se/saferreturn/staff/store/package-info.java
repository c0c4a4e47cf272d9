/** Staff in PostgreSQL. */
@NullMarked
package se.saferreturn.staff.store;

import org.jspecify.annotations.NullMarked;
