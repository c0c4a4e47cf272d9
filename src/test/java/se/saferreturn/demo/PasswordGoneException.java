package se.saferreturn.demo;

import java.nio.file.Path;

/** The database is there, and the file with its password is not. */
class PasswordGoneException extends IllegalStateException {

    private static final long serialVersionUID = 1;

    PasswordGoneException(Path file) {
        super("The password of the demo's database is gone: there is no " + file + ".");
    }
}
