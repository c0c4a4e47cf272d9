/** The files of a deployment, and what is wrong with them. */
@NullMarked
package se.saferreturn.modelfile;

import org.jspecify.annotations.NullMarked;
