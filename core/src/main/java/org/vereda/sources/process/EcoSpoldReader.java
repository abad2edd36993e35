package org.vereda.sources.process;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.stream.XMLStreamException;
import org.vereda.inventory.process.FlowProperty;
import org.vereda.inventory.process.ProcessDatabase;
import org.vereda.inventory.process.UnitProcess;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;

/**
 * Reads EcoSpold 01: every data set of every file is a unit process. Persons and sources are skipped.
 *
 * <p>The format has no lists of flows and units. A product is known by name, category and place, an elementary flow by
 * name and category; both get an identifier made of these, so that the same flow has the same one in every file.
 */
final class EcoSpoldReader {
    private static final String FIRST = "http://www.EcoInvent.org/EcoSpold01";
    private static final String ROOT = "ecoSpold";

    private final PackageFiles files;
    private final Findings findings;
    private final EcoSpoldFlows flows = new EcoSpoldFlows();
    private final Set<String> unitTexts = new TreeSet<>();
    private final Map<String, UnitProcess> processes = new LinkedHashMap<>();
    private final Set<String> notRead = new TreeSet<>();

    private EcoSpoldReader(PackageFiles files, Findings findings) {
        this.files = files;
        this.findings = findings;
    }

    /** True where some file of the package is EcoSpold of any version. */
    static boolean recognizes(PackageFiles files) {
        return candidates(files).stream().anyMatch(path -> isEcoSpold(files, path));
    }

    static ProcessDatabase read(PackageFiles files, Findings findings) {
        Findings own = new Findings(ProcessDatabases.FINDINGS);
        ProcessDatabase database = new EcoSpoldReader(files, own).database();
        findings.addAll(own.sorted());
        return database;
    }

    private static List<String> candidates(PackageFiles files) {
        return files.paths().stream()
                .filter(path -> path.isEmpty() || path.endsWith(".xml") || path.endsWith(".spold"))
                .toList();
    }

    private static boolean isEcoSpold(PackageFiles files, String path) {
        try (InputStream stream = files.open(path);
                EcoSpoldXml xml = EcoSpoldXml.open(files, path, stream, new Findings())) {
            return xml.nextElement() && xml.element().equals(ROOT);
        } catch (IOException | XMLStreamException e) {
            return false;
        }
    }

    private ProcessDatabase database() {
        candidates(files).forEach(path -> eachElement(path, this::takeUnit));
        requireNoErrors();
        EcoSpoldUnits units = new EcoSpoldUnits(unitTexts);
        candidates(files).forEach(path -> eachElement(path, xml -> takeDataSet(xml, units)));
        requireNoErrors();
        if (!notRead.isEmpty()) {
            findings.add(Finding.note("process.not-read", files.place(""), String.join(", ", notRead)));
        }
        return new ProcessDatabase(
                files.name(),
                units.properties().stream().map(FlowProperty::units).toList(),
                units.properties(),
                flows.flows(),
                flows.locations(),
                processes.values());
    }

    private interface Visitor {
        void visit(EcoSpoldXml xml) throws XMLStreamException;
    }

    /** Visits every element below the root of a file; a file with another root is left aside. */
    private void eachElement(String path, Visitor visitor) {
        try (InputStream stream = files.open(path);
                EcoSpoldXml xml = EcoSpoldXml.open(files, path, stream, findings)) {
            if (!xml.nextElement() || !xml.element().equals(ROOT)) {
                notRead.add(path);
                return;
            }
            if (!xml.nameSpace().equals(FIRST)) {
                throw InvalidInput.of(Finding.error("process.other-ecospold", xml.place(), xml.nameSpace()));
            }
            while (xml.nextElement()) {
                visitor.visit(xml);
            }
        } catch (XMLStreamException broken) {
            findings.add(Finding.error("process.broken-xml", place(path, broken), cause(broken)));
        } catch (IOException broken) {
            throw InvalidInput.of(Finding.error("process.broken-archive", files.place(path)));
        }
    }

    /** Units are gathered first, so that those that measure the same form one group. */
    private void takeUnit(EcoSpoldXml xml) {
        if (xml.element().equals("exchange") && !xml.text("unit").isEmpty()) {
            unitTexts.add(xml.text("unit"));
        }
    }

    private void takeDataSet(EcoSpoldXml xml, EcoSpoldUnits units) throws XMLStreamException {
        if (xml.element().equals("dataset")) {
            new EcoSpoldDataSet(xml, units, flows).read().ifPresent(process -> add(process, xml));
        }
    }

    private void requireNoErrors() {
        if (findings.hasErrors()) {
            throw new InvalidInput(
                    findings.sorted().stream().filter(Finding::isError).toList());
        }
    }

    private void add(UnitProcess process, EcoSpoldXml xml) {
        if (processes.putIfAbsent(process.id(), process) != null) {
            xml.refuse("process.data-set-twice", process.label());
        }
    }

    private SourcePosition place(String path, XMLStreamException broken) {
        return Optional.ofNullable(broken.getLocation())
                .map(place -> files.place(path, place.getLineNumber(), place.getColumnNumber()))
                .orElse(files.place(path));
    }

    /** The parser's own words without the place, which it writes in front of them on a line of its own. */
    private static String cause(XMLStreamException broken) {
        String message = Optional.ofNullable(broken.getMessage()).orElse("");
        int start = message.indexOf("Message: ");
        return start < 0 ? message : message.substring(start + "Message: ".length());
    }
}
