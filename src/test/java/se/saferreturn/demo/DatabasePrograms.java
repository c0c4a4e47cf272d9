package se.saferreturn.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Where the programs of the database are unpacked: a folder of the user's own. In the one for temporary files anybody could
 * put another program in their place.
 */
final class DatabasePrograms {

    private static final Path OURS = Path.of("safer-return", "postgres");

    private DatabasePrograms() {}

    /**
     * Finds the folder, or makes it.
     *
     * @param data used where the user has no folder for caches, or another user has made ours
     */
    static Path folder(Path data) throws IOException {
        return folder(data, System.getenv(), Path.of(System.getProperty("user.home", "")));
    }

    static Path folder(Path data, Map<String, String> environment, Path home) throws IOException {
        String named = environment.getOrDefault("XDG_CACHE_HOME", "");
        Path caches = named.isBlank() ? home.resolve(".cache") : Path.of(named);
        if (caches.isAbsolute() && Files.isDirectory(home)) {
            try {
                Path ours = OnlyMine.folder(caches.resolve(OURS));
                if (isMine(ours)) {
                    return ours;
                }
            } catch (IOException notForUs) {
                return OnlyMine.folder(data.resolve("programs"));
            }
        }
        return OnlyMine.folder(data.resolve("programs"));
    }

    /** An administrator may write into the folder of anybody, who may then, too. */
    private static boolean isMine(Path folder) throws IOException {
        Path mine = Files.createTempFile(folder, "whose", ".tmp");
        try {
            return Files.getOwner(mine).equals(Files.getOwner(folder));
        } finally {
            Files.delete(mine);
        }
    }
}
