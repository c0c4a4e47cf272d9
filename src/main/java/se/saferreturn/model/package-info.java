/** Models and the tables they run on: what is deployed, and on which schema. */
@ApplicationModule(
        allowedDependencies = {
            "accesslog",
            "casefile",
            "decision",
            "expression",
            "form",
            "modelfile",
            "register",
            "routing"
        })
@NullMarked
package se.saferreturn.model;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
