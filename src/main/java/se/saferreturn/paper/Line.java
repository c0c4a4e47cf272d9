package se.saferreturn.paper;

import java.util.List;

/**
 * One line as it is printed, its runs from left to right.
 *
 * @param rightToLeft it begins at the right edge
 * @param size of its largest ink, in points
 */
record Line(List<GlyphRun> runs, boolean rightToLeft, float size) {

    private static final float HEIGHT = 1.45f;

    float width() {
        return (float) runs.stream().mapToDouble(GlyphRun::width).sum();
    }

    float height() {
        return size * HEIGHT;
    }
}
