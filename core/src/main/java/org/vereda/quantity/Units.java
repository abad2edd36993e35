package org.vereda.quantity;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The table of single units with their exact factors, and the text form of units both ways.
 *
 * <p>Sources: SI brochure (9th edition) and NIST Special Publication 811 (2008), appendix B: pound 0.45359237 kg, US
 * gallon 231 cubic inches, imperial gallon 4.54609 L, foot 0.3048 m, mile 1609.344 m, International Table Btu
 * 1055.05585262 J. {@code therm} is 100,000 International Table Btu, so that ten therms are one MMBtu as on gas bills.
 */
public final class Units {
    private static final Map<String, Unit> BY_NAME = new HashMap<>();
    private static final String FOOT_CUBED = "0.028316846592";
    private static final String BTU = "1055.05585262";

    public static final Unit ONE = unit(Dimension.NONE, "1", "1");
    public static final Unit PERCENT = unit(Dimension.NONE, "0.01", "%", "percent");

    public static final Unit KILOGRAM = unit(Dimension.MASS, "1", "kg", "kgs", "kilogram", "kilograms", "kilogramo");
    public static final Unit GRAM = unit(Dimension.MASS, "0.001", "g", "gram", "grams", "gramo");
    public static final Unit MILLIGRAM = unit(Dimension.MASS, "0.000001", "mg");
    public static final Unit TONNE = unit(Dimension.MASS, "1000", "t", "tonne", "tonnes", "metric ton", "Mg", "tm");
    public static final Unit KILOTONNE = unit(Dimension.MASS, "1000000", "kt", "kilotonne", "Gg");
    public static final Unit POUND = unit(Dimension.MASS, "0.45359237", "lb", "lbs", "pound", "pounds");
    public static final Unit OUNCE = unit(Dimension.MASS, "0.028349523125", "oz", "ounce", "ounces");
    public static final Unit SHORT_TON = unit(Dimension.MASS, "907.18474", "short ton", "short tons", "short_ton");
    public static final Unit LONG_TON = unit(Dimension.MASS, "1016.0469088", "long ton", "long tons", "long_ton");

    public static final Unit JOULE = unit(Dimension.ENERGY, "1", "J");
    public static final Unit KILOJOULE = unit(Dimension.ENERGY, "1000", "kJ");
    public static final Unit MEGAJOULE = unit(Dimension.ENERGY, "1000000", "MJ");
    public static final Unit GIGAJOULE = unit(Dimension.ENERGY, "1000000000", "GJ");
    public static final Unit TERAJOULE = unit(Dimension.ENERGY, "1000000000000", "TJ");
    public static final Unit WATT_HOUR = unit(Dimension.ENERGY, "3600", "Wh");
    public static final Unit KILOWATT_HOUR = unit(Dimension.ENERGY, "3600000", "kWh", "kwh");
    public static final Unit MEGAWATT_HOUR = unit(Dimension.ENERGY, "3600000000", "MWh");
    public static final Unit GIGAWATT_HOUR = unit(Dimension.ENERGY, "3600000000000", "GWh");
    public static final Unit BRITISH_THERMAL_UNIT = unit(Dimension.ENERGY, BTU, "Btu", "BTU", "btu");
    public static final Unit MILLION_BTU =
            unit(Dimension.ENERGY, "1055055852.62", "MMBtu", "mmBtu", "MMBTU", "mmbtu", "dekatherm");
    public static final Unit THERM = unit(Dimension.ENERGY, "105505585.262", "therm", "therms");

    public static final Unit WATT = unit(Dimension.POWER, "1", "W");
    public static final Unit KILOWATT = unit(Dimension.POWER, "1000", "kW");
    public static final Unit MEGAWATT = unit(Dimension.POWER, "1000000", "MW");

    public static final Unit CUBIC_METER = unit(Dimension.VOLUME, "1", "m3", "m³", "m^3", "cubic meter");
    public static final Unit LITER = unit(Dimension.VOLUME, "0.001", "L", "l", "liter", "litre", "litro", "litros");
    public static final Unit CUBIC_FOOT =
            unit(Dimension.VOLUME, FOOT_CUBED, "ft3", "ft³", "cubic foot", "cf", "scf", "cu ft", "cuft");
    public static final Unit HUNDRED_CUBIC_FEET = unit(Dimension.VOLUME, "2.8316846592", "CCF", "ccf");
    public static final Unit THOUSAND_CUBIC_FEET = unit(Dimension.VOLUME, "28.316846592", "Mcf", "MCF");
    public static final Unit US_GALLON =
            unit(Dimension.VOLUME, "0.003785411784", "gal", "US gal", "gallon", "gallons", "US gallon");
    public static final Unit IMPERIAL_GALLON =
            unit(Dimension.VOLUME, "0.00454609", "imp gal", "UK gal", "imperial gallon");
    public static final Unit BARREL = unit(Dimension.VOLUME, "0.158987294928", "bbl");

    public static final Unit METER = unit(Dimension.LENGTH, "1", "m", "meter", "metre");
    public static final Unit KILOMETER = unit(Dimension.LENGTH, "1000", "km");
    public static final Unit FOOT = unit(Dimension.LENGTH, "0.3048", "ft");
    public static final Unit MILE = unit(Dimension.LENGTH, "1609.344", "mi", "mile", "miles");
    public static final Unit SQUARE_METER = unit(Dimension.AREA, "1", "m2", "m²", "m^2");
    public static final Unit SQUARE_FOOT = unit(Dimension.AREA, "0.09290304", "ft2", "ft²");

    public static final Unit SECOND = unit(Dimension.TIME, "1", "s");
    public static final Unit MINUTE = unit(Dimension.TIME, "60", "min");
    public static final Unit HOUR = unit(Dimension.TIME, "3600", "h", "hour", "hours");
    public static final Unit DAY = unit(Dimension.TIME, "86400", "d", "day", "days");

    public static final Unit ITEM = unit(
            Dimension.ITEMS, "1", "item", "items", "piece", "pieces", "pieza", "piezas", "unit", "vehicle", "each");

    public static final Unit TONNE_KILOMETER = named("t*km", "tkm", TONNE.times(KILOMETER));
    public static final Unit SHORT_TON_MILE = named("short ton*mi", "short-ton-mile", SHORT_TON.times(MILE));

    private Units() {}

    /**
     * Reads the text form of a unit: a single unit, products with {@code *}, quotients with {@code /}, a basis in
     * square or round brackets or after a blank ({@code MMBtu[HHV]}, {@code MMBtu (LHV)}, {@code m3 @15C}).
     *
     * @throws InvalidInput where the text names no unit
     */
    public static Unit parse(String text) {
        return find(text)
                .orElseThrow(
                        () -> InvalidInput.of(Finding.error("quantity.unknown-unit", SourcePosition.NOWHERE, text)));
    }

    /** The unit of that text, or nothing where the text names none. */
    public static Optional<Unit> find(String text) {
        return UnitText.read(text.strip());
    }

    /** All single units, for help texts and tests. */
    public static List<Unit> all() {
        return BY_NAME.values().stream().distinct().toList();
    }

    static Optional<Unit> single(String name) {
        Unit exact = BY_NAME.get(name);
        return Optional.ofNullable(exact);
    }

    private static Unit unit(Dimension dimension, String factor, String symbol, String... otherNames) {
        Unit unit = new Unit(symbol, dimension, new BigDecimal(factor), Basis.NONE);
        BY_NAME.put(symbol, unit);
        for (String name : otherNames) {
            BY_NAME.put(name, unit);
        }
        return unit;
    }

    private static Unit named(String symbol, String otherName, Unit unit) {
        Unit named = new Unit(symbol, unit.dimension(), unit.factor(), unit.basis());
        BY_NAME.put(symbol, named);
        BY_NAME.put(otherName, named);
        return named;
    }
}
