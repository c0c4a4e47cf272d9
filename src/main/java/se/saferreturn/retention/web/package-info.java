/** What records officers see of the keeping and erasing of files. */
@NullMarked
package se.saferreturn.retention.web;

import org.jspecify.annotations.NullMarked;
