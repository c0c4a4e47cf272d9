/** Between a task and the case file: forms as they are submitted, and the second person. */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "accesslog",
            "casefile",
            "draft",
            "engine",
            "form",
            "model",
            "person",
            "protection",
            "routing",
            "staff"
        })
@NullMarked
package se.saferreturn.submission;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
