/** After the return: reception, support and follow-up. */
@NullMarked
package se.saferreturn.reintegration;

import org.jspecify.annotations.NullMarked;
