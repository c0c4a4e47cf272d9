package se.saferreturn.login.web;

import java.util.List;

/** Something that the application must not run without is not set. */
class StartRefusedException extends IllegalStateException {

    StartRefusedException(List<String> missing) {
        super("Safer Return cannot start like this:\n\n  - " + String.join("\n  - ", missing));
    }
}
