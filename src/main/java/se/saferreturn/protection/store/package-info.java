/** Protected cases and emergency accesses in PostgreSQL. */
@NullMarked
package se.saferreturn.protection.store;

import org.jspecify.annotations.NullMarked;
