package org.vereda.sources.process;

import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.vereda.inventory.process.FlowKind;
import org.vereda.quantity.SourcePosition;
import org.vereda.quantity.Uncertainty;

/**
 * The attributes of an {@code exchange} element, and its group, which comes behind them and says what they are about.
 *
 * @param key the number by which allocation refers to it
 * @param group what it is about
 */
record EcoSpoldLine(
        String key,
        String name,
        List<String> category,
        String location,
        String cas,
        String formula,
        String unit,
        double amount,
        Uncertainty spread,
        SourcePosition position,
        Group group) {

    /** The groups of EcoSpold 01 by the numbers of its elements {@code inputGroup} and {@code outputGroup}. */
    enum Group {
        REFERENCE(FlowKind.PRODUCT, false),
        PRODUCT_IN(FlowKind.PRODUCT, true),
        CO_PRODUCT(FlowKind.PRODUCT, false),
        /** Counts as an input whose chain is subtracted. */
        AVOIDED(FlowKind.PRODUCT, true),
        WASTE_OUT(FlowKind.WASTE, false),
        FROM_NATURE(FlowKind.ELEMENTARY, true),
        TO_NATURE(FlowKind.ELEMENTARY, false);

        private final FlowKind kind;
        private final boolean isInput;

        Group(FlowKind kind, boolean isInput) {
            this.kind = kind;
            this.isInput = isInput;
        }

        FlowKind kind() {
            return kind;
        }

        boolean isInput() {
            return isInput;
        }

        private static Optional<Group> of(String element, String number) {
            return switch (element + number) {
                case "outputGroup0" -> Optional.of(REFERENCE);
                case "outputGroup1" -> Optional.of(AVOIDED);
                case "outputGroup2" -> Optional.of(CO_PRODUCT);
                case "outputGroup3" -> Optional.of(WASTE_OUT);
                case "outputGroup4" -> Optional.of(TO_NATURE);
                case "inputGroup1", "inputGroup2", "inputGroup3", "inputGroup5" -> Optional.of(PRODUCT_IN);
                case "inputGroup4" -> Optional.of(FROM_NATURE);
                default -> Optional.empty();
            };
        }
    }

    /** Reads the current element to its end; nothing, with an error, where amount or group are missing or wrong. */
    static Optional<EcoSpoldLine> read(EcoSpoldXml xml, LineSpreads spreads) throws XMLStreamException {
        double amount = xml.requiredNumber("meanValue");
        EcoSpoldLine open = new EcoSpoldLine(
                xml.text("number"),
                xml.required("name"),
                xml.category(),
                xml.text("location"),
                xml.text("CASNumber"),
                xml.text("formula"),
                xml.required("unit"),
                amount,
                spread(xml, amount, spreads),
                xml.place(),
                Group.TO_NATURE);
        Optional<Group> group = group(xml);
        if (group.isEmpty()) {
            xml.refuse("process.unknown-group", open.name());
        }
        return Double.isNaN(amount) || open.unit().isEmpty() ? Optional.empty() : group.map(open::in);
    }

    private EcoSpoldLine in(Group other) {
        return new EcoSpoldLine(key, name, category, location, cas, formula, unit, amount, spread, position, other);
    }

    private static Optional<Group> group(EcoSpoldXml xml) throws XMLStreamException {
        Optional<Group> group = Optional.empty();
        while (xml.nextElementInside("exchange")) {
            if (xml.element().endsWith("Group")) {
                String element = xml.element();
                group = Group.of(element, xml.content());
            }
        }
        return group;
    }

    /** Lognormal: the square of the geometric standard deviation is stated; normal: twice the standard deviation. */
    private static Uncertainty spread(EcoSpoldXml xml, double amount, LineSpreads spreads) {
        String type = xml.text("uncertaintyType");
        return switch (type) {
            case "", "0" -> LineSpreads.NONE;
            case "1" ->
                spreads.lognormal(Math.sqrt(xml.number("standardDeviation95").orElse(1)));
            case "2" -> spreads.normal(xml.number("standardDeviation95").orElse(0) / 2);
            case "3", "4" ->
                spreads.between(
                        xml, xml.requiredNumber("minValue"), xml.requiredNumber("maxValue"), amount, type.equals("3"));
            default -> {
                xml.warn("process.unknown-distribution", type);
                yield LineSpreads.NONE;
            }
        };
    }
}
