package org.vereda.exchange.declaration;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes one data set of ILCD 1.1: elements in the order in which the schemas want them. */
final class DataSetXml {
    static final String COMMON = "http://lca.jrc.it/ILCD/Common";
    static final String EPD = "http://www.iai.kit.edu/EPD/2013";

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    /**
     * Begins a data set.
     *
     * @param root the name of the root element
     * @param namespace its namespace, that of elements without prefix
     */
    DataSetXml(String root, String namespace) {
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement(root);
            xml.writeDefaultNamespace(namespace);
            xml.writeNamespace("common", COMMON);
            xml.writeNamespace("epd", EPD);
            xml.writeAttribute("version", "1.1");
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Opens an element with attributes: names and values in turn; a prefix stands before a colon. */
    DataSetXml open(String name, String... attributes) {
        try {
            xml.writeStartElement(name);
            for (int at = 0; at < attributes.length; at += 2) {
                xml.writeAttribute(attributes[at], attributes[at + 1]);
            }
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return this;
    }

    DataSetXml close() {
        try {
            xml.writeEndElement();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return this;
    }

    /** An element with a text; nothing where the text is empty. */
    DataSetXml leaf(String name, String words, String... attributes) {
        if (words.isEmpty()) {
            return this;
        }
        open(name, attributes);
        try {
            xml.writeCharacters(words);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return close();
    }

    /** A text in English, which the wire speaks. */
    DataSetXml words(String name, String words) {
        return leaf(name, words, "xml:lang", "en");
    }

    /**
     * A reference to another data set.
     *
     * @param name the element
     * @param kind the kind as ILCD names it
     * @param folder the folder of that kind, empty for one that no package holds
     */
    DataSetXml reference(String name, String kind, String folder, String id, String words) {
        return open(name, "type", kind, "refObjectId", id, "uri", "../" + folder + "/" + id + ".xml")
                .words("common:shortDescription", words)
                .close();
    }

    /** The data set as text. */
    String write() {
        try {
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }
}
