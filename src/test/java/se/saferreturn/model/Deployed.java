package se.saferreturn.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.saferreturn.access.HttpUser;

/** A deployment as a process designer sends it over the REST API, good as it stands; tests spoil one thing in it. */
public final class Deployed {

    private static final String BOUNDARY = "part-of-a-deployment";

    private final Map<String, String> files = new LinkedHashMap<>();
    private @Nullable String activatedAt;

    public static Deployed good() {
        Deployed deployed = new Deployed();
        for (String name : new String[] {"advice.bpmn", "advice.form", "advice-needed.dmn"}) {
            deployed.files.put(name, read("/deployed/" + name));
        }
        return deployed;
    }

    public static Deployed nothing() {
        return new Deployed();
    }

    /** Puts something in the place of something that has to be there. */
    public Deployed with(String file, String part, String instead) {
        String text = Objects.requireNonNull(files.get(file));
        if (!text.contains(part)) {
            throw new IllegalArgumentException(part + " is not in " + file);
        }
        files.put(file, text.replace(part, instead));
        return this;
    }

    public Deployed without(String file) {
        files.remove(file);
        return this;
    }

    public Deployed and(String file, String text) {
        files.put(file, text);
        return this;
    }

    /** With the time at which the engine is to bring it into force. */
    public Deployed forLater(String moment) {
        activatedAt = moment;
        return this;
    }

    public HttpResponse<String> by(HttpUser user) {
        return by(user, "");
    }

    /**
     * Sends it.
     *
     * @param api where the REST API of the user begins, if it is not at the beginning of their paths
     */
    public HttpResponse<String> by(HttpUser user, String api) {
        StringBuilder body = new StringBuilder();
        body.append("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"deployment-name\"\r\n\r\nadvice\r\n");
        if (activatedAt != null) {
            body.append("--" + BOUNDARY + "\r\n")
                    .append("Content-Disposition: form-data; name=\"deployment-activation-time\"\r\n\r\n")
                    .append(activatedAt)
                    .append("\r\n");
        }
        files.forEach((name, text) -> body.append("--" + BOUNDARY + "\r\n")
                .append("Content-Disposition: form-data; name=\"" + name + "\"; filename=\"" + name + "\"\r\n")
                .append("Content-Type: application/octet-stream\r\n\r\n")
                .append(text)
                .append("\r\n"));
        body.append("--" + BOUNDARY + "--\r\n");
        return user.send(
                "POST", api + "/deployment/create", "multipart/form-data; boundary=" + BOUNDARY, body.toString());
    }

    private static String read(String resource) {
        try (InputStream file = Objects.requireNonNull(Deployed.class.getResourceAsStream(resource))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
