package org.vereda.exchange.declaration;

import java.util.List;
import org.vereda.quantity.Unit;
import org.vereda.quantity.Units;

/**
 * A flow property of ILCD with its unit group, as the reference data of ELCD and openLCA identify them.
 *
 * @param property the identifier of the property
 * @param propertyName its name
 * @param group the identifier of its unit group
 * @param groupName its name
 * @param unit the reference unit
 * @param unitName its name there
 */
record FlowMeasure(String property, String propertyName, String group, String groupName, Unit unit, String unitName) {
    private static final List<FlowMeasure> ALL = List.of(
            new FlowMeasure(
                    "93a60a56-a3c8-11da-a746-0800200b9a66",
                    "Mass",
                    "93a60a57-a4c8-11da-a746-0800200c9a66",
                    "Units of mass",
                    Units.KILOGRAM,
                    "kg"),
            new FlowMeasure(
                    "93a60a56-a3c8-22da-a746-0800200c9a66",
                    "Volume",
                    "93a60a57-a3c8-12da-a746-0800200c9a66",
                    "Units of volume",
                    Units.CUBIC_METER,
                    "m3"),
            new FlowMeasure(
                    "f6811440-ee37-11de-8a39-0800200c9a66",
                    "Energy",
                    "93a60a57-a3c8-11da-a746-0800200c9a66",
                    "Units of energy",
                    Units.MEGAJOULE,
                    "MJ"),
            new FlowMeasure(
                    "838aaa20-0117-11db-92e3-0800200c9a66",
                    "Goods transport (mass*distance)",
                    "838aaa21-0117-11db-92e3-0800200c9a66",
                    "Units of mass*length",
                    Units.TONNE_KILOMETER,
                    "t*km"),
            new FlowMeasure(
                    "93a60a56-a3c8-19da-a746-0800200c9a66",
                    "Area",
                    "93a60a57-a3c8-18da-a746-0800200c9a66",
                    "Units of area",
                    Units.SQUARE_METER,
                    "m2"),
            new FlowMeasure(
                    "c0447923-0e60-4b3c-97c2-a86dddd9eea5",
                    "Duration",
                    "af638906-3ec7-4314-8de7-f76039f2dd01",
                    "Units of time",
                    Units.DAY,
                    "d"),
            new FlowMeasure(
                    "01846770-4cfe-4a25-8ad9-919d8d378345",
                    "Number of items",
                    "5beb6eed-33a9-47b8-9ede-1dfe8f679159",
                    "Units of items",
                    Units.ITEM,
                    "Item(s)"));

    /**
     * The measure of a unit.
     *
     * @param unit one that footprints are declared in; each of them has a measure
     */
    static FlowMeasure of(Unit unit) {
        return ALL.stream()
                .filter(measure -> measure.unit.isComparableWith(unit))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no measure of " + unit));
    }
}
