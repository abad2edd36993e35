package org.vereda.sources.process;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import org.vereda.sources.table.StrictXml;

/**
 * The elements of an EcoSpold file one after the other, with the place of each.
 *
 * <p>Document types are refused, so that no entity can be defined, fetched or multiplied.
 */
final class EcoSpoldXml implements Doubts, AutoCloseable {
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

    private final PackageFiles files;
    private final String path;
    private final Findings findings;
    private final XMLStreamReader reader;

    private EcoSpoldXml(PackageFiles files, String path, Findings findings, XMLStreamReader reader) {
        this.files = files;
        this.path = path;
        this.findings = findings;
        this.reader = reader;
    }

    static EcoSpoldXml open(PackageFiles files, String path, InputStream stream, Findings findings)
            throws XMLStreamException {
        XMLStreamReader reader = StrictXml.open(
                stream, true, () -> InvalidInput.of(Finding.error("process.text-too-long", files.place(path))));
        return new EcoSpoldXml(files, path, findings, reader);
    }

    /** Goes to the next start of an element; false at the end of the file. */
    boolean nextElement() throws XMLStreamException {
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.DTD) {
                throw InvalidInput.of(Finding.error("process.document-type", place()));
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                return true;
            }
        }
        return false;
    }

    /** Goes to the next start of an element inside the named one; false where that ends first. */
    boolean nextElementInside(String parent) throws XMLStreamException {
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                return true;
            }
            if (event == XMLStreamConstants.END_ELEMENT && reader.getLocalName().equals(parent)) {
                return false;
            }
        }
        return false;
    }

    String element() {
        return reader.getLocalName();
    }

    String nameSpace() {
        return Optional.ofNullable(reader.getNamespaceURI()).orElse("");
    }

    /** The text of the element, which then has ended. */
    String content() throws XMLStreamException {
        return reader.getElementText().strip();
    }

    /** An attribute without blanks at its ends, empty where it is absent. */
    String text(String attribute) {
        return Optional.ofNullable(reader.getAttributeValue(null, attribute))
                .map(String::strip)
                .orElse("");
    }

    String required(String attribute) {
        String text = text(attribute);
        if (text.isEmpty()) {
            refuse("process.field-missing", element() + "/@" + attribute);
        }
        return text;
    }

    OptionalDouble number(String attribute) {
        String text = text(attribute);
        if (text.isEmpty()) {
            return OptionalDouble.empty();
        }
        double number = NUMBER.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
        if (Double.isFinite(number)) {
            return OptionalDouble.of(number);
        }
        refuse("process.not-a-number", element() + "/@" + attribute, text);
        return OptionalDouble.empty();
    }

    double requiredNumber(String attribute) {
        required(attribute);
        return number(attribute).orElse(Double.NaN);
    }

    /** The path of the category that the element states. */
    List<String> category() {
        return Stream.of(text("category"), text("subCategory"))
                .filter(part -> !part.isEmpty())
                .toList();
    }

    SourcePosition place() {
        return files.place(
                path, reader.getLocation().getLineNumber(), reader.getLocation().getColumnNumber());
    }

    void refuse(String code, String... arguments) {
        findings.add(Finding.error(code, place(), arguments));
    }

    void remark(String code, String... arguments) {
        findings.add(Finding.note(code, place(), arguments));
    }

    @Override
    public void warn(String code, String... arguments) {
        findings.add(Finding.warning(code, place(), arguments));
    }

    @Override
    public void close() throws XMLStreamException {
        reader.close();
    }
}
