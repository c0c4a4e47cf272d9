/** From the referral, or an enquiry of the hotline, to the admission. */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "accesslog",
            "casefile",
            "contact",
            "correction",
            "decision",
            "engine",
            "keys",
            "person",
            "protection",
            "register",
            "routing",
            "staff",
            "urgency"
        })
@NullMarked
package se.saferreturn.referral;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
