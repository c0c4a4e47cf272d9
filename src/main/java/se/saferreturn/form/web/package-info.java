/** What a refused form tells the person in the browser. */
@NullMarked
package se.saferreturn.form.web;

import org.jspecify.annotations.NullMarked;
