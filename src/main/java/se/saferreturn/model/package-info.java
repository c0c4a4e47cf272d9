/** Models and the tables they run on: what is deployed, and on which schema. */
@NullMarked
package se.saferreturn.model;

import org.jspecify.annotations.NullMarked;
