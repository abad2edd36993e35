package org.vereda.sources.process;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.vereda.inventory.process.AllocationBasis;
import org.vereda.inventory.process.AllocationFactor;
import org.vereda.inventory.process.FlowAmount;
import org.vereda.inventory.process.FlowProperty;
import org.vereda.inventory.process.ProcessKind;
import org.vereda.inventory.process.ProcessLocation;
import org.vereda.inventory.process.UnitProcess;
import org.vereda.quantity.Period;
import org.vereda.quantity.SourcePosition;

/** Reads one data set of an EcoSpold 01 file. */
final class EcoSpoldDataSet {
    private static final int DATE_LENGTH = 10;
    private static final double PERCENT = 100;

    private final EcoSpoldXml xml;
    private final EcoSpoldUnits units;
    private final EcoSpoldFlows flows;
    private final SourcePosition position;
    private final LineSpreads spreads = new LineSpreads();
    private final List<FlowAmount> lines = new ArrayList<>();
    private final List<FlowAmount> references = new ArrayList<>();
    private final Map<String, FlowAmount> lineByKey = new HashMap<>();
    private final List<AllocationFactor> allocation = new ArrayList<>();
    private final String number;
    private String name = "";
    private List<String> category = List.of();
    private ProcessLocation location = ProcessLocation.NONE;
    private Optional<LocalDate> start = Optional.empty();
    private Optional<LocalDate> end = Optional.empty();
    private String type = "1";

    EcoSpoldDataSet(EcoSpoldXml xml, EcoSpoldUnits units, EcoSpoldFlows flows) {
        this.xml = xml;
        this.units = units;
        this.flows = flows;
        this.position = xml.place();
        this.number = xml.text("number");
    }

    /** The unit process; nothing, with a finding, where the data set is none. */
    Optional<UnitProcess> read() throws XMLStreamException {
        while (xml.nextElementInside("dataset")) {
            switch (xml.element()) {
                case "referenceFunction" -> {
                    name = xml.required("name");
                    category = xml.category();
                }
                case "geography" -> location = flows.location(xml.text("location"));
                case "startDate", "startYear", "startYearMonth" -> start = date(xml.content(), false);
                case "endDate", "endYear", "endYearMonth" -> end = date(xml.content(), true);
                case "dataSetInformation" -> type = xml.text("type");
                case "exchange" -> line();
                case "allocation" -> allocation();
                default -> {
                    // Persons, sources and texts are not read.
                }
            }
        }
        return process();
    }

    private Optional<UnitProcess> process() {
        if (type.equals("3") || type.equals("4")) {
            xml.warn("process.data-set-without-process", name);
            return Optional.empty();
        }
        if (references.size() != 1) {
            xml.refuse("process.reference-product", name, Integer.toString(references.size()));
            return Optional.empty();
        }
        if (spreads.withoutWidth() > 0) {
            xml.remark("process.spread-without-width", name, Integer.toString(spreads.withoutWidth()));
        }
        return Optional.of(new UnitProcess(
                EcoSpoldUnits.identifier("EcoSpold process", number, name, location.code()),
                name,
                type.equals("0") || type.equals("2") ? ProcessKind.INVENTORY_RESULT : ProcessKind.UNIT_PROCESS,
                category,
                location,
                validity(),
                references.getFirst().number(),
                lines,
                allocation,
                Optional.empty(),
                "",
                position));
    }

    private Optional<Period> validity() {
        if (start.isEmpty() || end.isEmpty()) {
            return Optional.empty();
        }
        if (end.get().isBefore(start.get())) {
            xml.warn(
                    "process.validity-reversed",
                    start.get().toString(),
                    end.get().toString());
            return Optional.empty();
        }
        return Optional.of(new Period(start.get(), end.get()));
    }

    /** A day, a month or a year, of which the first or the last day counts. */
    private Optional<LocalDate> date(String text, boolean isEnd) {
        try {
            return switch (text.length()) {
                case 0 -> Optional.empty();
                case 4 -> Optional.of(LocalDate.of(Integer.parseInt(text), isEnd ? 12 : 1, isEnd ? 31 : 1));
                case 7 ->
                    Optional.of(
                            isEnd
                                    ? YearMonth.parse(text).atEndOfMonth()
                                    : YearMonth.parse(text).atDay(1));
                default -> Optional.of(LocalDate.parse(text.substring(0, Math.min(DATE_LENGTH, text.length()))));
            };
        } catch (DateTimeException | NumberFormatException e) {
            xml.warn("process.not-a-date", xml.element(), text);
            return Optional.empty();
        }
    }

    private void line() throws XMLStreamException {
        Optional<EcoSpoldLine> read = EcoSpoldLine.read(xml, spreads);
        if (read.isEmpty()) {
            return;
        }
        EcoSpoldLine raw = read.get();
        FlowProperty property = units.property(raw.unit());
        FlowAmount line = new FlowAmount(
                lines.size() + 1,
                flows.flow(raw, property),
                raw.group().isInput(),
                raw.amount(),
                units.unit(raw.unit()),
                property,
                "",
                raw.spread(),
                "",
                raw.group() == EcoSpoldLine.Group.AVOIDED,
                "",
                raw.position());
        lines.add(line);
        lineByKey.putIfAbsent(raw.key(), line);
        if (raw.group() == EcoSpoldLine.Group.REFERENCE) {
            references.add(line);
        }
    }

    /** The share of a product in some lines, in percent; the lines are named by their numbers. */
    private void allocation() throws XMLStreamException {
        Optional<FlowAmount> product = Optional.ofNullable(lineByKey.get(xml.required("referenceToCoProduct")));
        double share = xml.requiredNumber("fraction") / PERCENT;
        if (product.isEmpty()) {
            xml.warn("process.allocation-unclear", name, "1");
        }
        while (xml.nextElementInside("allocation")) {
            Optional<FlowAmount> line = Optional.ofNullable(lineByKey.get(xml.content()));
            product.flatMap(made -> line.map(shared -> new AllocationFactor(
                            AllocationBasis.CAUSAL, made.flow().id(), shared.number(), share, "")))
                    .ifPresent(allocation::add);
        }
    }
}
