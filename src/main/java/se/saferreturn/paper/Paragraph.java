package se.saferreturn.paper;

import java.text.Bidi;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lays out a paragraph: finds a font for each sign, breaks lines where the script allows it, and puts them into the order in
 * which they are read.
 */
final class Paragraph {

    /** Its rules know the words of Thai, which has no blanks between them, and are the common ones for all other scripts. */
    private static final Locale THAI = Locale.forLanguageTag("th");

    private static final int LAST_LATIN = 0x24f;

    private final char[] text;
    private final List<Item> items;
    private final Bidi directions;
    private final float[] widths;

    /** A stretch in one font, ink and direction. */
    private record Item(int start, int end, Typeface face, Ink ink, int level) {

        boolean rightToLeft() {
            return level % 2 == 1;
        }
    }

    private Paragraph(List<Words> words) {
        String all = String.join("", words.stream().map(Words::text).toList());
        this.text = all.toCharArray();
        this.directions = new Bidi(all, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
        this.items = itemsOf(all, words);
        this.widths = new float[text.length];
        measure();
    }

    /** Lines that fit into the width; line breaks in the text are kept. */
    static List<Line> lines(List<Words> given, float width) {
        List<Line> lines = new ArrayList<>();
        List<Words> paragraph = new ArrayList<>();
        for (Words words : given) {
            String[] parts = Typefaces.readable(words.text()).split("\n", -1);
            for (int part = 0; part < parts.length; part++) {
                if (part > 0) {
                    lines.addAll(linesOf(paragraph, width));
                    paragraph.clear();
                }
                paragraph.add(new Words(parts[part], words.ink()));
            }
        }
        lines.addAll(linesOf(paragraph, width));
        return lines;
    }

    private static List<Line> linesOf(List<Words> words, float width) {
        boolean isEmpty = words.stream().allMatch(piece -> piece.text().isEmpty());
        if (isEmpty) {
            return words.isEmpty()
                    ? List.of()
                    : List.of(new Line(List.of(), false, words.get(0).ink().size()));
        }
        return new Paragraph(words).breakInto(width);
    }

    private List<Item> itemsOf(String all, List<Words> words) {
        List<Item> found = new ArrayList<>();
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(all);
        int begin = 0;
        for (Words piece : words) {
            int end = begin + piece.text().length();
            int at = begin;
            while (at < end) {
                int next = Math.min(end, characters.following(at));
                String character = all.substring(at, next);
                Item last = found.isEmpty() ? null : found.get(found.size() - 1);
                int level = directions.getLevelAt(at);
                Typeface face = faceOf(character, piece.ink(), last);
                if (last != null && last.face == face && last.ink.equals(piece.ink()) && last.level == level) {
                    found.set(found.size() - 1, new Item(last.start, next, face, last.ink, level));
                } else {
                    found.add(new Item(at, next, face, piece.ink(), level));
                }
                at = next;
            }
            begin = end;
        }
        return found;
    }

    /** A mark that stands alone at the edge of a piece goes with the font before it. */
    private static Typeface faceOf(String character, Ink ink, @Nullable Item last) {
        Optional<Typeface> face = Typefaces.of(character, ink.bold());
        boolean onlyMarks = character
                .codePoints()
                .allMatch(sign -> Typefaces.isUnseen(sign) || Character.getType(sign) == Character.NON_SPACING_MARK);
        if (last != null) {
            boolean isShared = isCommon(character) && last.face.has(character.codePointAt(0));
            if (onlyMarks || isShared) {
                return last.face;
            }
        }
        return face.orElseGet(() -> Typefaces.latin(ink.bold()));
    }

    /** Points and commas of one script that others use as well. */
    private static boolean isCommon(String character) {
        int sign = character.codePointAt(0);
        return sign > LAST_LATIN && Character.UnicodeScript.of(sign) == Character.UnicodeScript.COMMON;
    }

    private void measure() {
        for (Item item : items) {
            GlyphRun run = shape(item, item.start, item.end);
            // in the order of the text; what stands at the left has come last where it is read from the right
            int at = item.rightToLeft() ? item.end : item.start;
            for (int number = 0; number < run.clusters().size(); number++) {
                GlyphRun.Cluster cluster = run.clusters().get(number);
                int length = cluster.text().length();
                float begin = left(run, number);
                int first = item.rightToLeft() ? at - length : at;
                widths[first] = left(run, number + 1) - begin;
                at = item.rightToLeft() ? first : at + length;
            }
        }
    }

    private static float left(GlyphRun run, int number) {
        for (int at = number; at < run.clusters().size(); at++) {
            List<GlyphRun.Glyph> glyphs = run.clusters().get(at).glyphs();
            if (!glyphs.isEmpty()) {
                return (float)
                        glyphs.stream().mapToDouble(GlyphRun.Glyph::x).min().orElse(0);
            }
        }
        return run.width();
    }

    private List<Line> breakInto(float width) {
        List<Line> lines = new ArrayList<>();
        String all = new String(text);
        BreakIterator words = BreakIterator.getLineInstance(THAI);
        words.setText(all);
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(all);
        int start = 0;
        while (start < text.length) {
            int fits = fitting(start, width);
            int end = fits;
            if (fits < text.length) {
                end = words.isBoundary(fits) ? fits : words.preceding(fits);
                if (end <= start) {
                    // one word is longer than the line
                    end = characters.isBoundary(fits) ? fits : characters.preceding(fits);
                }
                if (end <= start) {
                    end = characters.following(start);
                }
            }
            lines.add(line(start, end));
            start = end;
        }
        return lines;
    }

    /** The first sign that does not fit any more; blanks at the end of a line need no room. */
    private int fitting(int start, float width) {
        float used = 0;
        for (int at = start; at < text.length; at++) {
            used += widths[at];
            if (used > width && text[at] != ' ') {
                return at;
            }
        }
        return text.length;
    }

    private Line line(int start, int givenEnd) {
        int end = givenEnd;
        while (end > start + 1 && text[end - 1] == ' ') {
            end--;
        }
        List<GlyphRun> runs = new ArrayList<>();
        List<Byte> levels = new ArrayList<>();
        float size = 0;
        for (Item item : items) {
            int from = Math.max(start, item.start);
            int to = Math.min(end, item.end);
            if (from < to) {
                runs.add(shape(item, from, to));
                levels.add((byte) item.level);
                size = Math.max(size, item.ink.size());
            }
        }
        byte[] asBytes = new byte[levels.size()];
        for (int at = 0; at < asBytes.length; at++) {
            asBytes[at] = levels.get(at);
        }
        GlyphRun[] inOrder = runs.toArray(GlyphRun[]::new);
        Bidi.reorderVisually(asBytes, 0, inOrder, 0, inOrder.length);
        return new Line(List.of(inOrder), !directions.baseIsLeftToRight(), size);
    }

    private GlyphRun shape(Item item, int from, int to) {
        return Shaping.shape(text, from, to, item.face, item.ink, item.rightToLeft());
    }
}
