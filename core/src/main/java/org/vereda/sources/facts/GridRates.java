package org.vereda.sources.facts;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.vereda.footprint.EmissionFactor;
import org.vereda.footprint.Gas;
import org.vereda.inventory.EnergyCarrier;
import org.vereda.inventory.Flow;
import org.vereda.inventory.statistics.Statistic;
import org.vereda.inventory.statistics.StatisticTable;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.Subdivision;
import org.vereda.quantity.Unit;
import org.vereda.quantity.Units;

/**
 * Emission factors of grid electricity from the figures of an eGRID workbook or of Canada's Annex 13: {@code kg of gas = MWh *
 * rate in kg/MWh}.
 *
 * <p>Their year is that of the data. For which year of use they serve is for whoever uses them to say, so it stays open.
 */
public final class GridRates {
    private static final Unit KILOGRAMS_PER_MEGAWATT_HOUR = Units.KILOGRAM.per(Units.MEGAWATT_HOUR);
    private static final Map<String, Gas> GASES =
            Map.of("co2-rate", Gas.CO2, "ch4-rate", Gas.CH4, "n2o-rate", Gas.N2O, "consumption-intensity", Gas.CO2E);
    private static final List<String> TABLES = List.of("egrid-subregions", "egrid-country", "nir-electricity");

    private record Key(String region, int year, String file) implements Comparable<Key> {
        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::region).thenComparingInt(Key::year).thenComparing(Key::file);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    private GridRates() {}

    /**
     * The location mix of every subregion and the country (eGRID: CO2, CH4, N2O) and of Canada and its provinces (Annex 13:
     * consumption intensity in CO2 equivalent), by region and year.
     */
    public static List<EmissionFactor> locationMixes(StatisticTable figures) {
        Map<Key, Map<Gas, BigDecimal>> rates = new TreeMap<>();
        Map<Key, String> bases = new TreeMap<>();
        for (Statistic figure : figures.figures()) {
            Optional<Gas> gas = Optional.ofNullable(GASES.get(figure.indicator()));
            if (TABLES.contains(figure.table()) && gas.isPresent()) {
                Key key =
                        new Key(region(figure), figure.year(), figure.position().file());
                rates.computeIfAbsent(key, any -> new EnumMap<>(Gas.class)).put(gas.get(), kilograms(figure.amount()));
                bases.put(key, figure.basis());
            }
        }
        return rates.entrySet().stream()
                .map(entry -> factor(entry.getKey(), entry.getValue(), bases.getOrDefault(entry.getKey(), "")))
                .toList();
    }

    private static EmissionFactor factor(Key key, Map<Gas, BigDecimal> gases, String basis) {
        boolean isCanadian = gases.containsKey(Gas.CO2E);
        return new EmissionFactor(
                new Flow.Energy(EnergyCarrier.ELECTRICITY),
                key.region(),
                EmissionFactor.Kind.LOCATION_MIX,
                Units.MEGAWATT_HOUR,
                gases,
                basis,
                key.year(),
                Optional.empty(),
                Optional.empty(),
                (isCanadian ? "ECCC, National Inventory Report, Annex 13: " : "US EPA, eGRID: ") + key.file(),
                isCanadian ? "Open Government Licence - Canada" : "public domain",
                "");
    }

    private static String region(Statistic figure) {
        boolean isSubregion = figure.table().equals("egrid-subregions");
        return isSubregion
                ? figure.sector().code()
                : figure.subdivision()
                        .map(Subdivision::code)
                        .orElse(figure.country().name());
    }

    private static BigDecimal kilograms(Quantity rate) {
        return rate.to(KILOGRAMS_PER_MEGAWATT_HOUR).amount();
    }
}
