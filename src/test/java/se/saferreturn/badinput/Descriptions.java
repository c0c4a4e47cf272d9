package se.saferreturn.badinput;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import se.saferreturn.access.HttpUser;

/** What can be asked of the application, as it is described to programs. */
final class Descriptions {

    private Descriptions() {}

    static List<Operation> ofTheEngine() {
        try (InputStream description =
                Objects.requireNonNull(Descriptions.class.getResourceAsStream("/openapi.json"))) {
            return Operation.of(new ObjectMapper().readTree(description), "/engine-rest");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static List<Operation> ofOurs(HttpUser reader) {
        return Operation.of(HttpUser.json(reader.get("/v3/api-docs")), "");
    }
}
