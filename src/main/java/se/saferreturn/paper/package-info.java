/** Paper: PDFs in which every script of the people in the programme can be read. */
@NullMarked
package se.saferreturn.paper;

import org.jspecify.annotations.NullMarked;
