package se.saferreturn.badinput;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Makes bad requests of a described API; the same seed makes the same ones. */
final class BadRequests {

    /** The name of somebody who is nowhere else, so that it is found wherever it may not be. */
    static final String MARK = "Exempla Felskrivsson";

    /** The part of it that no encoding changes. */
    static final String TRACE = "Felskrivsson";

    private static final String ENCODED = "Exempla%20" + TRACE;

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern PARAMETER = Pattern.compile("\\{([^}]+)}");

    private static final List<String> SEGMENTS = List.of(
            "Exempla%20Mappsson",
            "%27%20OR%20%271%27%3D%271",
            "1%3Bdrop%20table%20case_file_entry%3B--",
            "..%2F..%2Fetc%2Fpasswd",
            "%2e%2e%2f%2e%2e%2fapplication.yaml",
            "..%5c..%5cwindows",
            "%00",
            "a%00b",
            "%ff%fe",
            "%zz",
            "%",
            "%24%7B7*7%7D",
            "%23%7B%27%27.getClass()%7D",
            "%3Cscript%3Ealert(1)%3C%2Fscript%3E",
            "-1",
            "0",
            "99999999999999999999999999",
            "null",
            "undefined",
            "%E2%80%AE",
            "%F0%9F%92%A3",
            "*",
            "a;b=c",
            "A".repeat(3000),
            "SR-2024-99999",
            "sr-2024-1",
            "00000000-0000-0000-0000-000000000000",
            "%20",
            "~root");

    private static final List<String> TEXTS = List.of(
            MARK,
            MARK + " og",
            MARK + "\u0000",
            "' OR '1'='1",
            "'; drop table case_file_entry; --",
            "\" union select * from act_id_user --",
            "../../../../etc/passwd",
            "${7*7}",
            "#{execution.id}",
            "${''.getClass().forName('java.lang.Runtime')}",
            "<script>alert(1)</script>",
            "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><x>&e;</x>",
            "\u0000",
            "a\u0000b",
            "\ud800",
            "\u202e",
            "\ud83d\udca3",
            "",
            " ",
            "\r\nSet-Cookie: a=b",
            "A".repeat(70_000),
            "2024-13-45",
            "not-a-date",
            "NaN",
            "-1",
            "99999999999999999999",
            "javascript:alert(1)",
            "{{7*7}}",
            "%s%n%x");

    private static final List<String> NO_JSON = List.of(
            "{\"name\": " + MARK + "}",
            MARK,
            "{\"maxResults\":\"" + MARK + "\"}",
            "",
            "{",
            "}",
            "[",
            "{\"a\":",
            "{'a':1}",
            "{\"a\":1,}",
            "{\"a\" 1}",
            "nul",
            "NaN",
            "{\"a\":NaN}",
            "\"open",
            "{\"a\":01}",
            "{\"a\":\"\\x\"}",
            "{\"a\":1}}",
            "<a/>",
            "a=b&c=d",
            "\u0000",
            "\ufeff{",
            "{\"variables\":{\"x\":}}");

    private static final List<String> OTHER_JSON = List.of(
            "null",
            "[]",
            "[null]",
            "\"text\"",
            "42",
            "true",
            "{\"\":null}",
            "[[[]]]",
            "{\"variables\":null}",
            "{\"variables\":{\"x\":null}}",
            "{\"variables\":{\"x\":{\"value\":{},\"type\":\"String\"}}}",
            "{\"variables\":{\"x\":{\"value\":\"a\",\"type\":\"Integer\"}}}",
            "{\"variables\":{\"x\":{\"value\":\"a\",\"type\":\"NoSuchType\"}}}",
            "{\"variables\":{\"x\":{\"value\":\"!\",\"type\":\"Bytes\"}}}",
            "{\"variables\":{\"x\":{\"value\":\"rO0ABQ==\",\"type\":\"Object\",\"valueInfo\":"
                    + "{\"objectTypeName\":\"java.util.Date\",\"serializationDataFormat\":\"application/x-java-serialized-object\"}}}}",
            "{\"variables\":[]}",
            "{\"variables\":{\"x\":[]}}",
            "{\"modifications\":{\"x\":null}}",
            "{\"orQueries\":[null]}",
            "{\"orQueries\":[{\"assigneeExpression\":\"${7*7}\"}]}",
            "{\"processVariables\":[null]}",
            "{\"sorting\":[null]}",
            "{\"sorting\":[{}]}");

    private static final List<String> TYPES = List.of(
            "text/plain",
            "application/xml",
            "text/html",
            "application/x-www-form-urlencoded",
            "multipart/form-data",
            "multipart/form-data; boundary=",
            "application/json; charset=none-such",
            "application/x-java-serialized-object",
            "application/yaml",
            "no type",
            "*/*",
            "application/hal+json");

    private static final List<String> QUERIES = List.of(
            "q=" + ENCODED,
            "nameLike=" + ENCODED,
            "variables=personName_eq_" + ENCODED,
            ENCODED + "=1",
            "maxResults=abc",
            "maxResults=-1",
            "maxResults=99999999999999999999",
            "maxResults=2147483647",
            "firstResult=-5",
            "firstResult=1e9",
            "sortBy=x%27%3B--",
            "sortBy=none&sortOrder=asc",
            "sortOrder=sideways",
            "sortBy=id",
            "%zz=1",
            "a=%zz",
            "=",
            "&&&",
            "a=%00",
            "a=%ff",
            "deserializeValues=maybe",
            "cascade=perhaps",
            "variables=a",
            "variables=a_eq_%00",
            "processVariables=x_none_y",
            "startedAfter=yesterday",
            "dueBefore=2024-13-45T99:99:99",
            "tenantIdIn=" + "a,".repeat(500),
            "q=" + "x".repeat(6000));

    private final Random random;
    private final Map<String, String> known;

    /**
     * @param known values for parameters that are there, by the path up to the parameter, so that some requests get as far
     *     as what they carry
     */
    BadRequests(long seed, Map<String, String> known) {
        this.random = new Random(seed);
        this.known = known;
    }

    List<BadRequest> of(Operation operation, int count) {
        List<BadRequest> requests = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            requests.add(one(operation));
        }
        return requests;
    }

    private BadRequest one(Operation operation) {
        int choice = random.nextInt(operation.sends() ? 12 : 5);
        return switch (choice) {
            case 0 -> make("path", operation, path(operation, false), "", sample(operation));
            case 1 -> make("query", operation, path(operation, true) + "?" + query(operation), "", sample(operation));
            case 2 ->
                new BadRequest(
                        "method",
                        operation.toString(),
                        pick(List.of(
                                "TRACE", "PATCH", "PROPFIND", "CONNECT", "get", "DELETE", "PUT", "OPTIONS", "FOO")),
                        path(operation, false),
                        "Content-Type: application/json",
                        null);
            case 3 ->
                make(
                        "header",
                        operation,
                        path(operation, false),
                        pick(List.of(
                                "Accept: image/png",
                                "Accept: ;;",
                                "Accept-Language: " + "x".repeat(3000),
                                "X-HTTP-Method-Override: DELETE",
                                "Range: bytes=9-1",
                                "If-None-Match: \"",
                                "Transfer-Encoding: none",
                                "Content-Encoding: gzip",
                                "Expect: 200-ok",
                                "X-Forwarded-Host: evil.example\nX-Forwarded-Proto: gopher",
                                "Cookie: JSESSIONID=..%2F..")),
                        sample(operation));
            case 4 ->
                make(
                        "path and query",
                        operation,
                        path(operation, false) + "?" + query(operation),
                        "",
                        sample(operation));
            case 5 ->
                make(
                        "no JSON",
                        operation,
                        path(operation, true),
                        json(),
                        pick(NO_JSON).getBytes(StandardCharsets.UTF_8));
            case 6 ->
                make(
                        "other JSON",
                        operation,
                        path(operation, true),
                        json(),
                        pick(OTHER_JSON).getBytes(StandardCharsets.UTF_8));
            case 7 ->
                make(
                        "content type",
                        operation,
                        path(operation, true),
                        "Content-Type: " + pick(TYPES),
                        sample(operation));
            case 8 -> make("encoding", operation, path(operation, true), json(), encoded(operation));
            case 9 -> make("deep or large", operation, path(operation, true), json(), large());
            default -> make("spoilt", operation, path(operation, true), json(), spoilt(operation));
        };
    }

    private static BadRequest make(String kind, Operation operation, String target, String headers, byte[] body) {
        boolean typed = headers.contains("Content-Type");
        boolean sends = operation.sends();
        return new BadRequest(
                kind,
                operation.toString(),
                operation.method(),
                target,
                sends && !typed ? headers + "\nContent-Type: " + operation.mediaType() : headers,
                sends ? body : null);
    }

    private static String json() {
        return "Content-Type: application/json";
    }

    private static byte[] sample(Operation operation) {
        return SampleBody.of(operation).toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Of the parameters, one or more are bad, unless the bad thing is elsewhere. */
    private String path(Operation operation, boolean good) {
        Matcher parameters = PARAMETER.matcher(operation.path());
        StringBuilder path = new StringBuilder();
        while (parameters.find()) {
            String there = known.get(operation.path().substring(0, parameters.start()));
            String value = there != null && (good || random.nextInt(3) == 0) ? there : pick(SEGMENTS);
            parameters.appendReplacement(path, Matcher.quoteReplacement(value));
        }
        parameters.appendTail(path);
        return path.toString();
    }

    private String query(Operation operation) {
        if (operation.query().isEmpty() || random.nextBoolean()) {
            return pick(QUERIES);
        }
        return pick(operation.query()) + "=" + pick(SEGMENTS);
    }

    private byte[] encoded(Operation operation) {
        byte[] good = sample(operation);
        return switch (random.nextInt(4)) {
            case 0 -> new String(good, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_16);
            case 1 -> new byte[] {'{', '"', 'a', '"', ':', '"', (byte) 0xff, (byte) 0xfe, (byte) 0xc3, '"', '}'};
            case 2 -> new byte[] {(byte) 0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0};
            default -> new byte[] {(byte) 0xac, (byte) 0xed, 0, 5, 's', 'r', 0, 4};
        };
    }

    private byte[] large() {
        return switch (random.nextInt(6)) {
            case 0 -> "[".repeat(100_000).getBytes(StandardCharsets.UTF_8);
            case 1 -> ("{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000)).getBytes(StandardCharsets.UTF_8);
            case 2 ->
                ("{\"variables\":{\"x\":{\"value\":" + "[".repeat(2_000) + "]".repeat(2_000) + "}}}")
                        .getBytes(StandardCharsets.UTF_8);
            case 3 -> ("{\"maxResults\":" + "9".repeat(5_000) + "}").getBytes(StandardCharsets.UTF_8);
            case 4 -> ("{\"name\":\"" + "A".repeat(12_000_000) + "\"}").getBytes(StandardCharsets.UTF_8);
            default ->
                ("{"
                                + Stream.iterate(0, i -> i + 1)
                                        .limit(20_000)
                                        .map(i -> "\"k" + i + "\":1")
                                        .reduce((a, b) -> a + "," + b)
                                        .orElse("")
                                + "}")
                        .getBytes(StandardCharsets.UTF_8);
        };
    }

    /** What is asked for, with one thing wrong, wherever it stands. */
    private byte[] spoilt(Operation operation) {
        JsonNode sample = SampleBody.of(operation);
        JsonNode at = sample;
        for (int depth = random.nextInt(3); depth > 0; depth--) {
            List<JsonNode> inside = new ArrayList<>();
            at.forEach(child -> {
                if (child.isContainerNode() && !child.isEmpty()) {
                    inside.add(child);
                }
            });
            at = inside.isEmpty() ? at : pick(inside);
        }
        if (at instanceof ObjectNode object) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            if (names.isEmpty() || random.nextInt(6) == 0) {
                object.set("unknownField", wrong());
                object.set("__proto__", JSON.objectNode().put("admin", true));
            } else {
                object.set(pick(names), wrong());
            }
        } else if (at instanceof ArrayNode array) {
            array.removeAll();
            array.add(wrong());
        }
        return sample.toString().getBytes(StandardCharsets.UTF_8);
    }

    private JsonNode wrong() {
        return switch (random.nextInt(9)) {
            case 0, 1 -> JSON.nullNode();
            case 2 -> JSON.objectNode().set("a", JSON.arrayNode());
            case 3 -> JSON.arrayNode().addNull().add(JSON.objectNode());
            case 4 -> JSON.numberNode(new BigDecimal("1e400"));
            case 5 -> JSON.numberNode(random.nextBoolean() ? -1 : Long.MAX_VALUE);
            case 6 -> JSON.booleanNode(random.nextBoolean());
            default -> JSON.textNode(pick(TEXTS));
        };
    }

    private <T> T pick(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
