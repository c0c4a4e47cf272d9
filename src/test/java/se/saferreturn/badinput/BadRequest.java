package se.saferreturn.badinput;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A request as its bytes, since a client that keeps the rules could not send some of them. */
final class BadRequest {

    private static final int SHOWN = 160;

    private final String kind;
    private final String operation;
    private final String method;
    private final String target;
    private final String headers;
    private final byte @Nullable [] body;

    /**
     * Describes a request.
     *
     * @param kind what is wrong with it
     * @param target path and query as they are sent
     * @param headers lines without their ends
     */
    BadRequest(String kind, String operation, String method, String target, String headers, byte @Nullable [] body) {
        this.kind = kind;
        this.operation = operation;
        this.method = method;
        this.target = target;
        this.headers = headers;
        this.body = body;
    }

    /** Method and path, without what was filled in. */
    String asks() {
        return method + operation.substring(operation.indexOf(' '));
    }

    /** The server knows no tunnels and no such encoding, and says so as HTTP demands, before the application is asked. */
    boolean isNotImplemented() {
        return method.equals("CONNECT") || headers.contains("Transfer-Encoding");
    }

    byte[] bytes(int port, Sender sender) {
        StringBuilder head = new StringBuilder(method + " " + sender.targetOf(target) + " HTTP/1.1\r\nHost: localhost:"
                + port + "\r\nConnection: close\r\n");
        Stream.concat(sender.headers().lines(), headers.lines())
                .filter(line -> !line.isBlank())
                .forEach(line -> head.append(line).append("\r\n"));
        if (body != null) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        head.append("\r\n");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(head.toString().getBytes(StandardCharsets.ISO_8859_1));
        if (body != null) {
            bytes.writeBytes(body);
        }
        return bytes.toByteArray();
    }

    @Override
    public String toString() {
        String sent = body == null ? "" : new String(body, StandardCharsets.UTF_8);
        return "%s: %s (%s) %s".formatted(kind, method + " " + shortened(target), operation, shortened(sent));
    }

    private static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "… " + text.length();
    }
}
