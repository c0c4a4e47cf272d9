/** How long a file is kept, what becomes of it then, and how it is erased. */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "accesslog",
            "casefile",
            "person",
            "protection",
            "referral",
            "register",
            "routing"
        })
@NullMarked
package se.saferreturn.retention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
