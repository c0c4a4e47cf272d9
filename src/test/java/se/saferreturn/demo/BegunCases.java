package se.saferreturn.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Which of the demo's cases have been begun: a file with one line for each. The database cannot tell them from the cases
 * that users open. A case is noted before it is played, so that none is played twice.
 */
record BegunCases(Path file) {

    int count() throws IOException {
        return Files.exists(file) ? Files.readAllLines(file).size() : 0;
    }

    void add(String scenario) throws IOException {
        Files.writeString(file, scenario + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
