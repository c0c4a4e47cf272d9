package se.saferreturn.demo;

import java.nio.file.Path;

/** Two programs must not work on the same data. */
class FolderInUseException extends IllegalStateException {

    FolderInUseException(Path folder) {
        super("Safer Return is already running with the data in " + folder + ".");
    }
}
