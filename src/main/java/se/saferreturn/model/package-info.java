/** The gate for models, their deployment, and that a process acts in its own case. */
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
