/** What may happen in a case at any time, and what follows from it. */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "casefile",
            "correction",
            "decision",
            "draft",
            "engine",
            "person",
            "preparation",
            "protection",
            "referral",
            "register",
            "routing",
            "staff",
            "urgency"
        })
@NullMarked
package se.saferreturn.event;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
