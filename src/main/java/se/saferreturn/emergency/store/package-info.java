/** Emergency accesses in PostgreSQL. */
@NullMarked
package se.saferreturn.emergency.store;

import org.jspecify.annotations.NullMarked;
