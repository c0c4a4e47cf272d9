package se.saferreturn.officefile;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;
import se.saferreturn.filecleaning.DocumentRefusedException;

/**
 * XML in an office file, read once from beginning to end in whatever encoding it says, and written anew when something in
 * it was changed. Declarations of entities are refused; no office program writes them.
 */
final class XmlPart {

    private static final String NO_DECLARATIONS = "http://apache.org/xml/features/disallow-doctype-decl";

    private XmlPart() {}

    /** Whether it begins as XML does, in any encoding. */
    static boolean isOne(byte[] content) {
        for (int at = 0; at < content.length; at++) {
            int sign = content[at] & 0xff;
            boolean beforeBeginning = sign <= ' ' || sign == 0xef || sign == 0xbb || sign == 0xbf || sign >= 0xfe;
            if (!beforeBeginning) {
                return sign == '<';
            }
        }
        return false;
    }

    /**
     * What is kept of it; the same bytes if nothing had to be changed.
     *
     * @throws DocumentRefusedException it is no XML, or the rules refuse something in it
     */
    static byte[] clean(byte[] content, XmlRules rules) {
        Copy copy = new Copy(rules);
        try {
            parser().parse(new InputSource(new ByteArrayInputStream(content)), copy);
        } catch (SAXException | IOException noXml) {
            throw DocumentRefusedException.file(
                    "A part of the file cannot be read, so it cannot be checked. Save it as PDF and add the PDF.");
        }
        return copy.changed ? copy.written.toString().getBytes(StandardCharsets.UTF_8) : content;
    }

    private static SAXParser parser() {
        try {
            SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
            factory.setNamespaceAware(false);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature(NO_DECLARATIONS, true);
            return factory.newSAXParser();
        } catch (ParserConfigurationException | SAXException impossible) {
            throw new IllegalStateException("There is no parser for XML.", impossible);
        }
    }

    private static final class Copy extends DefaultHandler {

        private final XmlRules rules;
        private final StringBuilder written =
                new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
        private final StringBuilder text = new StringBuilder();
        private final Deque<String> open = new ArrayDeque<>();
        private int droppedDepth;
        private boolean changed;

        Copy(XmlRules rules) {
            this.rules = rules;
        }

        @Override
        public void startElement(String uri, String localName, String name, Attributes given) {
            writeText();
            Map<String, String> attributes = new LinkedHashMap<>();
            for (int at = 0; at < given.getLength(); at++) {
                attributes.put(given.getQName(at), given.getValue(at));
            }
            XmlElement element = new XmlElement(name, attributes);
            rules.element(element);
            changed |= element.isChanged();
            open.push(name);
            if (droppedDepth > 0 || element.isDropped()) {
                droppedDepth++;
                return;
            }
            written.append('<').append(name);
            element.attributes()
                    .forEach((key, value) -> written.append(' ')
                            .append(key)
                            .append("=\"")
                            .append(escape(value, true))
                            .append('"'));
            written.append('>');
        }

        @Override
        public void endElement(String uri, String localName, String name) {
            writeText();
            open.pop();
            rules.end(XmlElement.withoutPrefix(name));
            if (droppedDepth > 0) {
                droppedDepth--;
                return;
            }
            written.append("</").append(name).append('>');
        }

        @Override
        public void characters(char[] signs, int start, int length) {
            text.append(signs, start, length);
        }

        @Override
        public void ignorableWhitespace(char[] signs, int start, int length) {
            text.append(signs, start, length);
        }

        @Override
        public InputSource resolveEntity(String publicId, String systemId) throws SAXException {
            throw new SAXException("An office file declares no entities.");
        }

        private void writeText() {
            if (text.isEmpty() || open.isEmpty()) {
                text.setLength(0);
                return;
            }
            String before = text.toString();
            text.setLength(0);
            String after = rules.text(XmlElement.withoutPrefix(open.element()), before);
            changed |= !after.equals(before);
            if (droppedDepth == 0) {
                written.append(escape(after, false));
            }
        }

        private static String escape(String text, boolean inAttribute) {
            StringBuilder escaped = new StringBuilder(text.length());
            for (int at = 0; at < text.length(); at++) {
                char sign = text.charAt(at);
                switch (sign) {
                    case '&' -> escaped.append("&amp;");
                    case '<' -> escaped.append("&lt;");
                    case '>' -> escaped.append("&gt;");
                    case '\r' -> escaped.append("&#13;");
                    case '"' -> escaped.append(inAttribute ? "&quot;" : "\"");
                    case '\n' -> escaped.append(inAttribute ? "&#10;" : "\n");
                    case '\t' -> escaped.append(inAttribute ? "&#9;" : "\t");
                    default -> escaped.append(sign);
                }
            }
            return escaped.toString();
        }
    }
}
