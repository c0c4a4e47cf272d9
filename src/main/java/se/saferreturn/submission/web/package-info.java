/** What a refused form tells the person in the browser. */
@NullMarked
package se.saferreturn.submission.web;

import org.jspecify.annotations.NullMarked;
