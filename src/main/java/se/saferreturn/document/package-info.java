/** Documents of a case: papers, pictures and letters, encrypted with the case's key. */
@NullMarked
package se.saferreturn.document;

import org.jspecify.annotations.NullMarked;
