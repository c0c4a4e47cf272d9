package se.saferreturn.reintegration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.saferreturn.casefile.Answers;
import se.saferreturn.casefile.PastEntry;
import se.saferreturn.routing.FactNames;

/**
 * How signs of danger and the local index have changed from one follow-up to the next. It is made anew from the follow-ups
 * each time, with what has been corrected in them.
 */
public final class FollowUpCourse {

    /** Form of a follow-up. */
    public static final String FORM = "follow-up";

    /** Record of the local index of a follow-up. */
    public static final String INDEX = "local-index";

    /** The entries that {@link #of} needs. */
    public static final Set<String> HISTORY = Set.of(FORM, INDEX);

    private FollowUpCourse() {}

    /**
     * What is kept of the course in the case file: a row for each follow-up that was held, in their order.
     *
     * @param history the case's entries of {@link #HISTORY}, the oldest first
     */
    public static Answers of(List<PastEntry> history) {
        Map<String, Answers> indexes = history.stream()
                .filter(entry -> entry.form().equals(INDEX))
                .collect(Collectors.toMap(
                        entry -> entry.entry().scope(), PastEntry::answers, (earlier, later) -> later));
        List<Map<String, @Nullable Object>> rows = history.stream()
                .filter(entry -> entry.form().equals(FORM))
                .filter(entry -> entry.answers()
                        .text(FactNames.FOLLOW_UP_REACHED)
                        .filter("yes"::equals)
                        .isPresent())
                .map(entry -> row(entry.answers(), indexes.get(entry.entry().scope())))
                .toList();
        return Answers.of(Map.of(ReintegrationFields.FOLLOW_UP_COURSE, rows));
    }

    private static Map<String, @Nullable Object> row(Answers followUp, @Nullable Answers index) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put(ReintegrationFields.HELD_ON, followUp.asMap().get(ReintegrationFields.FOLLOW_UP_ON));
        row.put(ReintegrationFields.SIGNS, FollowUpInterview.signsInWords(followUp));
        row.put(ReintegrationFields.INDEX, index == null ? null : index.asMap().get("localIndex"));
        return row;
    }
}
