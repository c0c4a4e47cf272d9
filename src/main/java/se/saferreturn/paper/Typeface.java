package se.saferreturn.paper;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** One of the fonts that came with the application: as Java shapes text with it, and its file, for the PDF. */
final class Typeface {

    /** The height of a letter's square in the numbers that come out of shaping. */
    static final float SQUARE = 1000;

    /** Neither rounded to points of a screen nor smoothed for one. */
    private static final FontRenderContext EXACT = new FontRenderContext(null, false, true);

    private final String name;
    private final byte[] file;
    private final Font font;

    private Typeface(String name, byte[] file, Font font) {
        this.name = name;
        this.file = file;
        this.font = font;
    }

    static Typeface read(String name) {
        try (InputStream resource =
                Objects.requireNonNull(Typeface.class.getResourceAsStream("/fonts/" + name + ".ttf"), name)) {
            byte[] file = resource.readAllBytes();
            Font font = Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(file))
                    .deriveFont(SQUARE);
            return new Typeface(name, file, font);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (FontFormatException noFont) {
            throw new IllegalStateException("The font " + name + " cannot be read.", noFont);
        }
    }

    String name() {
        return name;
    }

    byte[] file() {
        return file;
    }

    boolean has(int sign) {
        return font.canDisplay(sign);
    }

    /** With the forms and places that the script asks for, in the order in which it is drawn. */
    GlyphVector shape(char[] text, int start, int end, boolean rightToLeft) {
        return font.layoutGlyphVector(
                EXACT, text, start, end, rightToLeft ? Font.LAYOUT_RIGHT_TO_LEFT : Font.LAYOUT_LEFT_TO_RIGHT);
    }
}
