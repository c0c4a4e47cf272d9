package se.saferreturn.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.fontbox.util.BoundingBox;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * A font in a PDF, with those glyphs only that are printed, and with what each of them stands for, so that the text can be
 * searched, copied and read aloud.
 */
final class PdfTypeface implements AutoCloseable {

    /** What a PDF needs of a font; how letters join was done before. */
    private static final List<String> TABLES =
            List.of("head", "hhea", "loca", "maxp", "cvt ", "prep", "glyf", "hmtx", "fpgm");

    private static final int SYMBOLIC = 4;
    private static final int UPRIGHT = 80;
    private static final float SQUARE = 1000;

    /** What a glyph means that is only a part: a blank without width, since readers complain of those that mean nothing. */
    private static final String NOTHING = "\u200b";

    private final TrueTypeFont file;
    private final String name;
    private final COSDictionary font = new COSDictionary();
    private final Map<Meaning, Integer> numbers = new LinkedHashMap<>();

    /** The same glyph can stand for many things. */
    private record Meaning(int glyph, String text, int width) {}

    PdfTypeface(Typeface face, int number) throws IOException {
        this.file = new TTFParser(true).parse(new RandomAccessReadBuffer(face.file()));
        this.name = "SAFER" + (char) ('A' + number) + "+" + face.name();
    }

    COSDictionary font() {
        return font;
    }

    float width(int glyph) throws IOException {
        return file.getAdvanceWidth(glyph) * SQUARE / file.getUnitsPerEm();
    }

    /**
     * The number under which a glyph is printed that stands for this text and is as wide as all that it stands for.
     *
     * @param width in thousandths of the font's size
     */
    int numberOf(int glyph, String text, float width) {
        return numbers.computeIfAbsent(new Meaning(glyph, text, Math.round(width)), first -> numbers.size() + 1);
    }

    /** The number of a glyph that is only a part of what another one stands for. */
    int numberOfPart(int glyph) throws IOException {
        return numberOf(glyph, NOTHING, width(glyph));
    }

    /** A glyph of which nothing is seen. */
    int blank() throws IOException {
        return file.getUnicodeCmapLookup().getGlyphId(' ');
    }

    /** The number of such a glyph that means nothing and is so wide. */
    int numberOfBlank(float width) throws IOException {
        return numberOf(blank(), NOTHING, width);
    }

    /** Writes the font into the PDF; after everything has been printed. */
    void write(PDDocument document) throws IOException {
        TTFSubsetter subset = new TTFSubsetter(file, TABLES);
        subset.addGlyphIds(numbers.keySet().stream().map(Meaning::glyph).collect(Collectors.toSet()));
        Map<Integer, Integer> newToOld = subset.getGIDMap();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        subset.writeToStream(bytes);

        COSDictionary descendant = new COSDictionary();
        descendant.setItem(COSName.TYPE, COSName.FONT);
        descendant.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE2);
        descendant.setName(COSName.BASE_FONT, name);
        COSDictionary system = new COSDictionary();
        system.setString(COSName.REGISTRY, "Adobe");
        system.setString(COSName.ORDERING, "Identity");
        system.setInt(COSName.SUPPLEMENT, 0);
        descendant.setItem(COSName.CIDSYSTEMINFO, system);
        descendant.setItem(COSName.FONT_DESC, descriptor(stream(document, bytes.toByteArray())));
        descendant.setItem(COSName.W, widths());
        descendant.setItem(COSName.CID_TO_GID_MAP, stream(document, places(newToOld)));

        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE0);
        font.setName(COSName.BASE_FONT, name);
        font.setItem(COSName.ENCODING, COSName.IDENTITY_H);
        COSArray descendants = new COSArray();
        descendants.add(descendant);
        font.setItem(COSName.DESCENDANT_FONTS, descendants);
        font.setItem(COSName.TO_UNICODE, stream(document, meaningsAsMap()));
    }

    private COSDictionary descriptor(COSStream program) throws IOException {
        COSDictionary descriptor = new COSDictionary();
        descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
        descriptor.setName(COSName.FONT_NAME, name);
        descriptor.setInt(COSName.FLAGS, SYMBOLIC);
        descriptor.setInt(COSName.ITALIC_ANGLE, 0);
        descriptor.setInt(COSName.STEM_V, UPRIGHT);
        float scale = SQUARE / file.getUnitsPerEm();
        descriptor.setFloat(COSName.ASCENT, file.getHorizontalHeader().getAscender() * scale);
        descriptor.setFloat(COSName.DESCENT, file.getHorizontalHeader().getDescender() * scale);
        descriptor.setFloat(COSName.CAP_HEIGHT, file.getHorizontalHeader().getAscender() * scale);
        BoundingBox box = file.getFontBBox();
        COSArray corners = new COSArray();
        for (float corner :
                new float[] {box.getLowerLeftX(), box.getLowerLeftY(), box.getUpperRightX(), box.getUpperRightY()}) {
            corners.add(new COSFloat(corner * scale));
        }
        descriptor.setItem(COSName.FONT_BBOX, corners);
        descriptor.setItem(COSName.FONT_FILE2, program);
        return descriptor;
    }

    private COSArray widths() {
        COSArray all = new COSArray();
        numbers.keySet().forEach(meaning -> all.add(COSInteger.get(meaning.width())));
        COSArray widths = new COSArray();
        widths.add(COSInteger.ONE);
        widths.add(all);
        return widths;
    }

    /** For each number the place of its glyph in what was written of the font. */
    private byte[] places(Map<Integer, Integer> newToOld) {
        Map<Integer, Integer> oldToNew = new HashMap<>();
        newToOld.forEach((now, before) -> oldToNew.put(before, now));
        ByteBuffer places =
                ByteBuffer.allocate(Short.BYTES * (numbers.size() + 1)).putShort((short) 0);
        numbers.keySet()
                .forEach(meaning -> places.putShort(
                        oldToNew.getOrDefault(meaning.glyph(), 0).shortValue()));
        return places.array();
    }

    private byte[] meaningsAsMap() {
        StringBuilder map = new StringBuilder("""
                /CIDInit /ProcSet findresource begin
                12 dict begin
                begincmap
                /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
                /CMapName /Adobe-Identity-UCS def
                /CMapType 2 def
                1 begincodespacerange
                <0000> <FFFF>
                endcodespacerange
                """);
        numbers.forEach((meaning, number) -> map.append(
                String.format("1 beginbfchar%n<%04X> <%s>%nendbfchar%n", number, hexadecimal(meaning.text()))));
        return map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
                .toString()
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static String hexadecimal(String text) {
        return new COSString(text.getBytes(StandardCharsets.UTF_16BE)).toHexString();
    }

    private static COSStream stream(PDDocument document, byte[] content) throws IOException {
        COSStream stream = document.getDocument().createCOSStream();
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(content);
        }
        stream.setInt(COSName.LENGTH1, content.length);
        return stream;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
