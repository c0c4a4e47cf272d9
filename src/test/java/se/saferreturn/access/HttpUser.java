package se.saferreturn.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Somebody at the other end of the line: with name and password at the REST API, or with a session in the web apps. */
public final class HttpUser {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TOKEN = "X-XSRF-TOKEN";

    private final CookieManager cookies;
    private final HttpClient client;
    private final String base;
    private final @Nullable String authorization;
    private final Function<String, @Nullable String> tokenSent;

    private HttpUser(String base, @Nullable String authorization) {
        this(base, authorization, new CookieManager(), token -> token);
    }

    private HttpUser(
            String base,
            @Nullable String authorization,
            CookieManager cookies,
            Function<String, @Nullable String> tokenSent) {
        this.base = base;
        this.authorization = authorization;
        this.cookies = cookies;
        this.client = HttpClient.newBuilder().cookieHandler(cookies).build();
        this.tokenSent = tokenSent;
    }

    /**
     * The same session, used by a page that does not know its token.
     *
     * @param token what is sent instead; null for nothing
     */
    public HttpUser sending(@Nullable String token) {
        return new HttpUser(base, authorization, cookies, known -> token);
    }

    /** The same session, with a name and password besides. */
    public HttpUser withAuthorization(String header) {
        return new HttpUser(base, header, cookies, tokenSent);
    }

    /** The lines that a browser would send with each request in this session. */
    public String headers() {
        StringJoiner cookie = new StringJoiner("; ", "Cookie: ", "");
        cookies.getCookieStore().getCookies().forEach(each -> cookie.add(each.getName() + "=" + each.getValue()));
        return cookie + "\n" + tokens().map(token -> TOKEN + ": " + token).collect(Collectors.joining("\n"));
    }

    private Stream<String> tokens() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue);
    }

    /** Paths begin after {@code /engine-rest}. */
    public static HttpUser withPassword(int port, String user, String password) {
        String credentials =
                Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        return new HttpUser("http://localhost:" + port + "/engine-rest", "Basic " + credentials);
    }

    /** Paths begin at the root. */
    public static HttpUser unknown(int port) {
        return new HttpUser("http://localhost:" + port, null);
    }

    public static HttpUser withHeader(int port, String authorization) {
        return new HttpUser("http://localhost:" + port, authorization);
    }

    /** Logs into a web application; paths begin at the root, the REST API's at {@code /camunda/api/engine/engine/default}. */
    public static HttpUser withSession(int port, String app, String user, String password) {
        HttpUser person = unknown(port);
        person.get("/camunda/app/" + app + "/default/");
        HttpResponse<String> login = person.send(
                "POST",
                "/camunda/api/admin/auth/user/default/login/" + app,
                "application/x-www-form-urlencoded",
                "username=" + user + "&password=" + password);
        if (login.statusCode() != 200) {
            throw new IllegalStateException("Login answers " + login.statusCode());
        }
        // the new session has a new token
        person.get("/camunda/app/" + app + "/default/");
        return person;
    }

    public HttpResponse<String> get(String path) {
        return send("GET", path, null, null);
    }

    public HttpResponse<String> post(String path, String json) {
        return send("POST", path, "application/json", json);
    }

    /** As a browser opens a page. */
    public HttpResponse<String> visit(String path) {
        return send("GET", path, null, null, "text/html,application/xhtml+xml,*/*;q=0.8");
    }

    public HttpResponse<String> send(String method, String path, @Nullable String type, @Nullable String body) {
        return send(method, path, type, body, "application/json, */*;q=0.9");
    }

    private HttpResponse<String> send(
            String method, String path, @Nullable String type, @Nullable String body, String accepted) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .header("Accept", accepted);
        if (type != null) {
            request.header("Content-Type", type);
        }
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        tokens().map(tokenSent).filter(Objects::nonNull).forEach(token -> request.header(TOKEN, token));
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    public static JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }
}
