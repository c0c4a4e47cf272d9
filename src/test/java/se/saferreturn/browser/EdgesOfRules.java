package se.saferreturn.browser;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import java.util.TreeSet;
import se.saferreturn.browser.FormsByScript.Written;

/**
 * What is written into the fields of a form, on both sides of each rule, and who is to refuse it. What is written into one
 * field has no part in what is said of another.
 */
final class EdgesOfRules {

    /** Who refuses an answer. */
    enum Refusal {
        NOBODY,
        BOTH,
        /** A known difference: the browser cannot know. */
        SERVER
    }

    private record Edge(String text, Refusal refusal) {}

    /** A form's worth of edges, one of each field. */
    record Round(List<Written> written, Set<String> refusedByBoth, Set<String> refusedByServer) {}

    private final Map<String, List<Edge>> edges = new LinkedHashMap<>();
    private String field = "";

    /** The field that the next answers are for. */
    EdgesOfRules in(String fieldOfForm) {
        field = fieldOfForm;
        return this;
    }

    EdgesOfRules taken(String... texts) {
        return add(Refusal.NOBODY, texts);
    }

    EdgesOfRules refused(String... texts) {
        return add(Refusal.BOTH, texts);
    }

    EdgesOfRules refusedByServerOnly(String... texts) {
        return add(Refusal.SERVER, texts);
    }

    private EdgesOfRules add(Refusal refusal, String... texts) {
        for (String text : texts) {
            edges.computeIfAbsent(field, any -> new ArrayList<>()).add(new Edge(text, refusal));
        }
        return this;
    }

    /** All of them, in as few forms as there are edges of one field. */
    List<Round> rounds() {
        List<Round> rounds = new ArrayList<>();
        int most = edges.values().stream().mapToInt(List::size).max().orElse(0);
        for (int round = 0; round < most; round++) {
            List<Written> written = new ArrayList<>();
            Set<String> byBoth = new TreeSet<>();
            Set<String> byServer = new TreeSet<>();
            for (Entry<String, List<Edge>> one : edges.entrySet()) {
                if (round < one.getValue().size()) {
                    Edge edge = one.getValue().get(round);
                    written.add(new Written(one.getKey(), edge.text()));
                    if (edge.refusal() == Refusal.BOTH) {
                        byBoth.add(one.getKey());
                    } else if (edge.refusal() == Refusal.SERVER) {
                        byServer.add(one.getKey());
                    }
                }
            }
            rounds.add(new Round(written, byBoth, byServer));
        }
        return rounds;
    }
}
