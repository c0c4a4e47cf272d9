package se.saferreturn.paper;

import java.util.List;

/**
 * Glyphs of one font in one ink that stand beside each other, from left to right.
 *
 * @param width in points
 */
record GlyphRun(Typeface face, Ink ink, List<Cluster> clusters, float width) {

    /**
     * Glyphs that are one thing to a reader: a letter with its signs, a syllable, two letters that melt into one.
     *
     * @param text what they stand for
     */
    record Cluster(String text, List<Glyph> glyphs) {

        @Override
        public String toString() {
            return "a cluster";
        }
    }

    /**
     * @param code in the file of the font
     * @param x from the beginning of the run, in points
     * @param y above the line, in points
     */
    record Glyph(int code, float x, float y) {}

    @Override
    public String toString() {
        return "a run of glyphs";
    }
}
