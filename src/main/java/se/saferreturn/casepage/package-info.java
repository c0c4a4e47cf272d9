/** The page of a case: finding it, its course, its file, its staff, and reporting what happened in it. */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "accesslog",
            "casefile",
            "correction",
            "draft",
            "engine",
            "form",
            "person",
            "preparation",
            "protection",
            "referral",
            "register",
            "routing",
            "staff"
        })
@NullMarked
package se.saferreturn.casepage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
