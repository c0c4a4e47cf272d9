package se.saferreturn.modelfile;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Reads the XML of a model; what a document type could pull in from elsewhere is never read. */
public final class ModelXml {

    private ModelXml() {}

    /**
     * Reads a file.
     *
     * @throws ModelsRefusedException it is no XML, or has a document type
     */
    public static Element rootOf(ModelFile file) {
        try {
            DocumentBuilder builder = secureFactory().newDocumentBuilder();
            builder.setErrorHandler(new Silent());
            Element root =
                    builder.parse(new ByteArrayInputStream(file.content())).getDocumentElement();
            refuseForeignSchemas(file, root);
            return root;
        } catch (SAXException | IOException unreadable) {
            throw new ModelsRefusedException(List.of(new ModelProblem(
                    file.name(),
                    "file",
                    "is no XML, or has a DOCTYPE or entities: save it with the Camunda Modeler, without either.")));
        } catch (ParserConfigurationException unsafe) {
            throw new IllegalStateException("This Java cannot read XML safely.", unsafe);
        }
    }

    /** The engine's parser would fetch the schema from wherever the model says. */
    private static void refuseForeignSchemas(ModelFile file, Element root) {
        List<ModelProblem> problems = withAllInside(root)
                .flatMap(element -> attributes(element).stream()
                        .filter(attribute ->
                                XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI.equals(attribute.getNamespaceURI()))
                        .filter(attribute -> !"type".equals(attribute.getLocalName()))
                        .map(attribute -> new ModelProblem(
                                file.name(),
                                whereIs(element),
                                "names a schema (" + attribute.getNodeName()
                                        + "), which would be fetched: remove it.")))
                .toList();
        if (!problems.isEmpty()) {
            throw new ModelsRefusedException(problems);
        }
    }

    private static DocumentBuilderFactory secureFactory() throws ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
        factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setXIncludeAware(false);
        factory.setExpandEntityReferences(false);
        return factory;
    }

    public static Stream<Element> withAllInside(Element element) {
        return Stream.concat(Stream.of(element), children(element).flatMap(ModelXml::withAllInside));
    }

    public static Stream<Element> children(Element element) {
        NodeList nodes = element.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast);
    }

    public static Stream<Element> children(Element element, String localName) {
        return children(element).filter(child -> localName.equals(child.getLocalName()));
    }

    public static List<Attr> attributes(Element element) {
        List<Attr> attributes = new ArrayList<>();
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Attr attribute = (Attr) element.getAttributes().item(i);
            if (!XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(attribute.getNamespaceURI())) {
                attributes.add(attribute);
            }
        }
        return attributes;
    }

    /** The values of an extension property. */
    public static Stream<String> properties(Element element, String name) {
        return children(element, "extensionElements")
                .flatMap(extension -> children(extension, "properties"))
                .flatMap(properties -> children(properties, "property"))
                .filter(property -> property.getAttribute("name").equals(name))
                .map(property -> property.getAttribute("value"));
    }

    /** The text of the element itself, without that of elements inside. */
    public static String ownText(Element element) {
        StringBuilder text = new StringBuilder();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node.getNodeType() == Node.TEXT_NODE || node.getNodeType() == Node.CDATA_SECTION_NODE) {
                text.append(node.getNodeValue());
            }
        }
        return text.toString().strip();
    }

    /** How a designer finds the element: by its id, or by that of the nearest one around it. */
    public static String whereIs(Element element) {
        for (Node node = element; node instanceof Element around; node = node.getParentNode()) {
            if (!around.getAttribute("id").isEmpty()) {
                return around.getAttribute("id");
            }
        }
        return element.getNodeName();
    }

    /** The parser would print what it finds to the standard error stream. */
    private static final class Silent implements ErrorHandler {

        @Override
        public void warning(SAXParseException ignored) {
            // what matters is an error
        }

        @Override
        public void error(SAXParseException exception) throws SAXException {
            throw exception;
        }

        @Override
        public void fatalError(SAXParseException exception) throws SAXException {
            throw exception;
        }
    }
}
