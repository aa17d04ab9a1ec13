package io.packshot.imaging.picture;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Writes and reads the XMP packet (ISO 16684-1) of {@link PictureMetadata}. Reading takes
 * hostile XML: no document type, no entities, nothing from outside.
 */
final class XmpPacket {

	private static final int MAX_LENGTH = 1 << 20;

	private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

	private static final String IPTC = "http://iptc.org/std/Iptc4xmpExt/2008-02-29/";

	private static final String XMP = "http://ns.adobe.com/xap/1.0/";

	private static final String PHOTOSHOP = "http://ns.adobe.com/photoshop/1.0/";

	private static final String TERMS = "http://purl.org/dc/terms/";

	private XmpPacket() {
	}

	static byte[] write(PictureMetadata metadata) {
		StringBuilder xml = new StringBuilder(1000);
		xml.append("<?xpacket begin=\"\ufeff\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n");
		xml.append("<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n");
		xml.append("<rdf:RDF xmlns:rdf=\"").append(RDF).append("\">\n<rdf:Description rdf:about=\"\"\n");
		xml.append(" xmlns:Iptc4xmpExt=\"").append(IPTC).append("\"\n");
		xml.append(" xmlns:dcterms=\"").append(TERMS).append("\"\n");
		xml.append(" xmlns:photoshop=\"").append(PHOTOSHOP).append("\"\n");
		xml.append(" xmlns:xmp=\"").append(XMP).append("\">\n");
		element(xml, "Iptc4xmpExt:DigitalSourceType", metadata.sourceType().uri());
		element(xml, "xmp:CreatorTool", metadata.creatorTool());
		element(xml, "dcterms:provenance", metadata.provenance());
		element(xml, "photoshop:Credit", metadata.credit());
		xml.append("</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>");
		return xml.toString().getBytes(StandardCharsets.UTF_8);
	}

	private static void element(StringBuilder xml, String name, String text) {
		if (text.isEmpty()) {
			return;
		}
		String escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
		xml.append('<').append(name).append('>').append(escaped).append("</").append(name).append(">\n");
	}

	static Optional<PictureMetadata> read(Bytes packet) {
		if (packet.isEmpty() || packet.length() > MAX_LENGTH) {
			return Optional.empty();
		}
		try {
			Document document = parser().parse(new ByteArrayInputStream(packet.toArray()));
			return DigitalSourceType.find(value(document, IPTC, "DigitalSourceType"))
				.map((type) -> new PictureMetadata(type, value(document, XMP, "CreatorTool"),
						value(document, TERMS, "provenance"), value(document, PHOTOSHOP, "Credit")));
		}
		catch (SAXException | IOException | IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	private static DocumentBuilder parser() {
		try {
			DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
			factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
			factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
			factory.setXIncludeAware(false);
			factory.setExpandEntityReferences(false);
			factory.setNamespaceAware(true);
			DocumentBuilder builder = factory.newDocumentBuilder();
			builder.setErrorHandler(new DefaultHandler());
			return builder;
		}
		catch (ParserConfigurationException ex) {
			throw new IllegalStateException("the JDK's XML parser cannot be made safe", ex);
		}
	}

	/**
	 * A simple property in any of the three forms that RDF allows: an element with text,
	 * an element with a resource, or an attribute of the description.
	 */
	private static String value(Document document, String namespace, String name) {
		NodeList elements = document.getElementsByTagNameNS(namespace, name);
		if (elements.getLength() > 0 && elements.item(0) instanceof Element element) {
			String resource = element.getAttributeNS(RDF, "resource");
			return resource.isEmpty() ? element.getTextContent().strip() : resource;
		}
		NodeList descriptions = document.getElementsByTagNameNS(RDF, "Description");
		for (int i = 0; i < descriptions.getLength(); i++) {
			if (descriptions.item(i) instanceof Element element && element.hasAttributeNS(namespace, name)) {
				return element.getAttributeNS(namespace, name);
			}
		}
		return "";
	}

}
