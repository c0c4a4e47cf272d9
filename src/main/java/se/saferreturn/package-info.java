/** Case work for safer return; one folder per step of a case or capability. */
@NullMarked
package se.saferreturn;

import org.jspecify.annotations.NullMarked;
