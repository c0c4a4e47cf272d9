/** Word and OpenDocument files, put together anew from the parts that were looked at. */
@NullMarked
package se.saferreturn.officefile;

import org.jspecify.annotations.NullMarked;
