package se.saferreturn.login;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;

/** Cockpit in a browser, request by request; which cookies go with each is said by whoever asks. */
final class HttpBrowser {

    static final String WHO = "/camunda/api/admin/auth/user/default";

    private static final String PAGE = "/camunda/app/cockpit/default/";
    private static final String LOGIN = WHO + "/login/cockpit";

    private final HttpClient client = HttpClient.newHttpClient();
    private final int port;

    HttpBrowser(int port) {
        this.port = port;
    }

    HttpResponse<String> visit(String cookies) throws Exception {
        HttpRequest.Builder request = at(PAGE).header("Accept", "text/html,*/*;q=0.8");
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookies);
        }
        return send(request);
    }

    HttpResponse<String> ask(String path, List<String> cookies) throws Exception {
        return send(
                at(path).header("Accept", "application/json, text/plain, */*").header("Cookie", joined(cookies)));
    }

    HttpResponse<String> logIn(List<String> cookies, String password) throws Exception {
        return send(at(LOGIN)
                .POST(BodyPublishers.ofString("username=supervisor&password=" + password))
                .header("Accept", "application/json, text/plain, */*")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-XSRF-TOKEN", tokenIn(cookies))
                .header("Cookie", joined(cookies)));
    }

    private HttpRequest.Builder at(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    static List<String> cookiesOf(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .map(set -> set.replaceFirst(";.*", ""))
                .toList();
    }

    private static String joined(List<String> cookies) {
        return String.join("; ", cookies);
    }

    private static String tokenIn(List<String> cookies) {
        return cookies.stream()
                .filter(cookie -> cookie.startsWith("XSRF-TOKEN="))
                .map(cookie -> cookie.substring("XSRF-TOKEN=".length()))
                .findFirst()
                .orElseThrow();
    }
}
