package se.saferreturn.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The password of the embedded database, made at random at the first start and kept beside it. */
final class DatabasePassword {

    static final String FILE = "database-password";
    private static final int BYTES = 24;

    private DatabasePassword() {}

    /** The file that holds it, readable by its owner only; initdb reads it, too. */
    static Path in(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        if (Files.notExists(file)) {
            byte[] random = new byte[BYTES];
            new SecureRandom().nextBytes(random);
            // written aside first: a half-written one would lock the database for ever
            Path whole = Files.createTempFile(folder, FILE, ".new");
            Files.writeString(whole, HexFormat.of().formatHex(random) + "\n");
            OnlyMine.file(whole);
            Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
        }
        OnlyMine.file(file);
        return file;
    }

    static String read(Path file) throws IOException {
        return Files.readString(file).strip();
    }
}
