package se.saferreturn.logreview;

import java.util.Arrays;
import java.util.Optional;

/** What is unusual about what somebody did; what weighs most comes first. */
public enum PatternKind {
    RIGHTS_ALTERED("rights-altered", "Rights or task lists were altered past the programme"),
    OWN_NAME("own-name", "Own name or surname in the case"),
    EMERGENCY("emergency", "Opened in an emergency"),
    REFUSALS("refusals", "Kept out several times on one day"),
    GUESSES("guesses", "Sent forms of a case again and again that were not taken"),
    SEARCH_STORM("search-storm", "Many searches within an hour"),
    MANY_CASES("many-cases", "Many more cases on one day than colleagues"),
    NO_TASK("no-task", "Read without ever having had a task in the case"),
    OUTSIDE_HOURS("outside-hours", "At night or at a weekend");

    private final String code;
    private final String title;

    PatternKind(String code, String title) {
        this.code = code;
        this.title = title;
    }

    public String code() {
        return code;
    }

    public String title() {
        return title;
    }

    static Optional<PatternKind> ofCode(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
}
