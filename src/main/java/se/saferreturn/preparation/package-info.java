/** Before the travel: needs, home country, documents, risk and plans. */
@NullMarked
package se.saferreturn.preparation;

import org.jspecify.annotations.NullMarked;
