/** Before the travel: needs, home country, documents, risk and plans. */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "accesslog",
            "casefile",
            "correction",
            "decision",
            "document",
            "person",
            "routing",
            "staff"
        })
@NullMarked
package se.saferreturn.preparation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
