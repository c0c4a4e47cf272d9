/** Protected identity, its named staff, what tells where a person is, and opening a case in an emergency. */
@NullMarked
package se.saferreturn.protection;

import org.jspecify.annotations.NullMarked;
