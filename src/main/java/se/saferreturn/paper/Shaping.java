package se.saferreturn.paper;

import java.awt.font.GlyphVector;
import java.awt.geom.Point2D;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import se.saferreturn.paper.GlyphRun.Cluster;
import se.saferreturn.paper.GlyphRun.Glyph;

/** Turns a run of text into glyphs, and says which of them stand for which signs. */
final class Shaping {

    /** From here on Java names glyphs that are not to be seen. */
    private static final int FIRST_UNSEEN = 0xfffe;

    /** Brackets turn with the direction, and are read by what is seen. */
    private static final Map<String, String> MIRRORED =
            Map.of("(", ")", ")", "(", "[", "]", "]", "[", "{", "}", "}", "{", "<", ">", ">", "<", "«", "»", "»", "«");

    private Shaping() {}

    /**
     * A letter and its marks are said together, since readers move marks that stand alone; from right to left they do not,
     * and turn everything themselves.
     *
     * @param text all of the paragraph, since letters at the edges take their form from their neighbours
     */
    static GlyphRun shape(char[] text, int start, int end, Typeface face, Ink ink, boolean rightToLeft) {
        GlyphVector vector = face.shape(text, start, end, rightToLeft);
        float scale = ink.size() / Typeface.SQUARE;
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(new String(text, start, end - start));
        TreeMap<Integer, List<Integer>> byFirstSign = new TreeMap<>();
        for (int at = 0; at < vector.getNumGlyphs(); at++) {
            int sign = vector.getGlyphCharIndex(at);
            boolean isFirst = characters.isBoundary(sign);
            byFirstSign
                    .computeIfAbsent(isFirst ? sign : characters.preceding(sign), first -> new ArrayList<>())
                    .add(at);
        }
        List<Cluster> clusters = new ArrayList<>();
        for (Map.Entry<Integer, List<Integer>> signs : byFirstSign.entrySet()) {
            int first = signs.getKey();
            Integer next = byFirstSign.higherKey(first);
            String of = new String(text, start + first, (next == null ? end - start : next) - first);
            List<Glyph> glyphs = signs.getValue().stream()
                    .filter(at -> vector.getGlyphCode(at) < FIRST_UNSEEN)
                    .map(at -> glyph(vector, at, scale))
                    .toList();
            clusters.add(new Cluster(rightToLeft ? MIRRORED.getOrDefault(of, of) : of, glyphs));
        }
        if (rightToLeft) {
            Collections.reverse(clusters);
        }
        float width = (float) vector.getGlyphPosition(vector.getNumGlyphs()).getX() * scale;
        return new GlyphRun(face, ink, clusters, width);
    }

    private static Glyph glyph(GlyphVector vector, int at, float scale) {
        Point2D place = vector.getGlyphPosition(at);
        return new Glyph(vector.getGlyphCode(at), (float) place.getX() * scale, (float) -place.getY() * scale);
    }
}
