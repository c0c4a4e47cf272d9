/** Looking for malware in what is added. */
@NullMarked
package se.saferreturn.document.scan;

import org.jspecify.annotations.NullMarked;
