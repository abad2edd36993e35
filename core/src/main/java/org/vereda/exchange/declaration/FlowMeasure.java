package org.vereda.exchange.declaration;

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
    /** The measure of a unit that footprints are declared in. */
    static FlowMeasure of(String word) {
        return switch (word) {
            case "kilogram" ->
                new FlowMeasure(
                        "93a60a56-a3c8-11da-a746-0800200b9a66",
                        "Mass",
                        "93a60a57-a4c8-11da-a746-0800200c9a66",
                        "Units of mass",
                        Units.KILOGRAM,
                        "kg");
            case "liter", "cubic meter" ->
                new FlowMeasure(
                        "93a60a56-a3c8-22da-a746-0800200c9a66",
                        "Volume",
                        "93a60a57-a3c8-12da-a746-0800200c9a66",
                        "Units of volume",
                        Units.CUBIC_METER,
                        "m3");
            case "kilowatt hour", "megajoule" ->
                new FlowMeasure(
                        "f6811440-ee37-11de-8a39-0800200c9a66",
                        "Energy",
                        "93a60a57-a3c8-11da-a746-0800200c9a66",
                        "Units of energy",
                        Units.MEGAJOULE,
                        "MJ");
            case "ton kilometer" ->
                new FlowMeasure(
                        "838aaa20-0117-11db-92e3-0800200c9a66",
                        "Goods transport (mass*distance)",
                        "838aaa21-0117-11db-92e3-0800200c9a66",
                        "Units of mass*length",
                        Units.TONNE_KILOMETER,
                        "t*km");
            case "square meter" ->
                new FlowMeasure(
                        "93a60a56-a3c8-19da-a746-0800200c9a66",
                        "Area",
                        "93a60a57-a3c8-18da-a746-0800200c9a66",
                        "Units of area",
                        Units.SQUARE_METER,
                        "m2");
            case "hour" ->
                new FlowMeasure(
                        "c0447923-0e60-4b3c-97c2-a86dddd9eea5",
                        "Duration",
                        "af638906-3ec7-4314-8de7-f76039f2dd01",
                        "Units of time",
                        Units.DAY,
                        "d");
            default ->
                new FlowMeasure(
                        "01846770-4cfe-4a25-8ad9-919d8d378345",
                        "Number of items",
                        "5beb6eed-33a9-47b8-9ede-1dfe8f679159",
                        "Units of items",
                        Units.ITEM,
                        "Item(s)");
        };
    }
}
