/** Where the master key comes from. */
@NullMarked
package se.saferreturn.keys.store;

import org.jspecify.annotations.NullMarked;
