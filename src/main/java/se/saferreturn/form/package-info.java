/**
 * Camunda Forms as the server sees them: reads a deployed form and checks a submission against it.
 *
 * <p>The engine stores whatever is submitted, and the browser's own checks can be passed by, so this is the only place
 * where a rule of a form holds. What the browser accepts is accepted here; the behaviour followed is that of form-js
 * 1.8.7, the version in Camunda 7.24.
 */
@ApplicationModule(allowedDependencies = {"answer", "person", "routing"})
@NullMarked
package se.saferreturn.form;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
