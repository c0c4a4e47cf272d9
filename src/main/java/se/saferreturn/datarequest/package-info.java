/** What a person may ask about the data that is kept: access, correction and erasure. */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "accesslog",
            "casefile",
            "contact",
            "document",
            "engine",
            "form",
            "paper",
            "person",
            "protection",
            "referral",
            "register",
            "retention",
            "routing",
            "staff"
        })
@NullMarked
package se.saferreturn.datarequest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
