package org.vereda.footprint;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vereda.footprint.EmissionFactor.Kind;
import org.vereda.inventory.EnergyCarrier;
import org.vereda.inventory.Rows;
import org.vereda.quantity.Currency;
import org.vereda.quantity.ExchangeTable;
import org.vereda.quantity.Units;

/**
 * Factors for tests. Gas, diesel and R-410A as in the EPA Emission Factors Hub 2025, Mexico's grid factor of 2021 as in
 * SEMARNAT's notice of 28 February 2022, spend of 331110 as in the EPA supply-chain factors 1.3; others are round.
 */
public final class Factors {
    public static final GwpSet AR5 = new GwpSet(
            "AR5",
            100,
            Map.of(
                    "CO2", BigDecimal.ONE,
                    "CH4", new BigDecimal("28"),
                    "N2O", new BigDecimal("265"),
                    "R-410A", new BigDecimal("1924")),
            "gwp");
    public static final GwpSet AR6 = new GwpSet(
            "AR6",
            100,
            Map.of("CO2", BigDecimal.ONE, "CH4", new BigDecimal("27.9"), "N2O", new BigDecimal("273")),
            "gwp");

    private Factors() {}

    public static List<EmissionFactor> all() {
        return new ArrayList<>(List.of(
                gas(),
                factor("diesel", "US", Kind.DIRECT, "gal", Map.of(Gas.CO2, "10.21"), 2022),
                factor("electricity", "MX", Kind.LOCATION_MIX, "MWh", Map.of(Gas.CO2E, "423"), 2022),
                factor("electricity", "CA-ON", Kind.LOCATION_MIX, "kWh", Map.of(Gas.CO2E, "0.038"), 2022),
                factor("electricity", "RFCM", Kind.LOCATION_MIX, "MWh", Map.of(Gas.CO2, "500", Gas.CH4, "0.05"), 2022),
                factor("electricity", "RFCM", Kind.RESIDUAL_MIX, "MWh", Map.of(Gas.CO2, "520"), 2022),
                factor("material:steel", "", Kind.UPSTREAM, "kg", Map.of(Gas.CO2E, "2"), 2022),
                factor("material:aluminum", "", Kind.UPSTREAM, "kg", Map.of(Gas.CO2E, "8"), 2022),
                factor("freight:truck", "", Kind.UPSTREAM, "t*km", Map.of(Gas.CO2E, "0.1"), 2022),
                factor("waste:other:landfill", "GB", Kind.END_OF_LIFE, "t", Map.of(Gas.CO2E, "500"), 2022),
                spend()));
    }

    public static EmissionFactor gas() {
        return factor(
                "natural-gas",
                "US",
                Kind.DIRECT,
                "MMBtu[HHV]",
                Map.of(Gas.CO2, "53.06", Gas.CH4, "0.0010", Gas.N2O, "0.00010"),
                2022);
    }

    public static EmissionFactor spend() {
        EmissionFactor plain = factor("purchase:331110", "", Kind.UPSTREAM, "1", Map.of(Gas.CO2E, "0.769"), 2022);
        return new EmissionFactor(
                plain.flow(),
                plain.region(),
                plain.kind(),
                Units.ONE,
                plain.gases(),
                plain.gwpSet(),
                2022,
                Optional.empty(),
                Optional.of(2022),
                plain.source(),
                plain.licence(),
                plain.pack());
    }

    public static EmissionFactor factor(
            String flow, String region, Kind kind, String unit, Map<Gas, String> gases, int yearOfUse) {
        return factor(flow, region, kind, unit, gases, "AR5", yearOfUse);
    }

    public static EmissionFactor factor(
            String flow, String region, Kind kind, String unit, Map<Gas, String> gases, String set, int yearOfUse) {
        Map<Gas, BigDecimal> values = new EnumMap<>(Gas.class);
        gases.forEach((gas, value) -> values.put(gas, new BigDecimal(value)));
        return new EmissionFactor(
                Rows.flow(flow),
                region,
                kind,
                Units.parse(unit),
                values,
                set,
                2021,
                Optional.of(yearOfUse),
                Optional.empty(),
                "test table",
                "CC0",
                "test");
    }

    public static FuelProperty property(FuelProperty.Kind kind, String value, String unit) {
        return new FuelProperty(
                EnergyCarrier.NATURAL_GAS,
                "US",
                kind,
                new BigDecimal(value),
                Units.parse(unit),
                "table",
                "CC0",
                "test");
    }

    public static FootprintMethod method() {
        return method(all(), AR5, ElectricityBasis.LOCATION);
    }

    public static FootprintMethod method(List<EmissionFactor> factors, GwpSet gwp, ElectricityBasis basis) {
        return new FootprintMethod(
                new EmissionFactors(factors),
                new FuelConversion(List.of()),
                new GridRegions(List.of()),
                gwp,
                money(),
                basis);
    }

    public static ExchangeTable money() {
        return new ExchangeTable(
                List.of(new ExchangeTable.Rate(Currency.USD, Currency.MXN, 2022, new BigDecimal("20"), "test")),
                List.of(
                        new ExchangeTable.PriceLevel(Currency.MXN, 2021, new BigDecimal("100"), "test"),
                        new ExchangeTable.PriceLevel(Currency.MXN, 2022, new BigDecimal("110"), "test")));
    }
}
