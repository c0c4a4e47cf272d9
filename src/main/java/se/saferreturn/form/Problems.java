package se.saferreturn.form;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with a submission, and no more of it than a person would read. */
final class Problems {

    static final int MOST_SHOWN = 20;

    private final List<FieldProblem> shown = new ArrayList<>();
    private int further;

    void add(Place place, String message) {
        if (shown.size() < MOST_SHOWN) {
            shown.add(new FieldProblem(place.key(), place.label(), message));
        } else {
            further++;
        }
    }

    void throwIfAny() {
        if (further > 0) {
            shown.add(new FieldProblem("", "And more", further + " further problems are not listed"));
        }
        if (!shown.isEmpty()) {
            throw new FormRejectedException(shown);
        }
    }
}
