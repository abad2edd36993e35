package org.vereda.sources.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vereda.SharedData;
import org.vereda.footprint.EmissionFactor;
import org.vereda.footprint.Gas;
import org.vereda.inventory.statistics.MissingFigure;
import org.vereda.inventory.statistics.Statistic;
import org.vereda.inventory.statistics.StatisticTable;
import org.vereda.quantity.Country;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.SourcePosition;
import org.vereda.quantity.Subdivision;
import org.vereda.quantity.Unit;
import org.vereda.quantity.Units;
import org.vereda.sources.ReferencePacks;

/** Electricity in eGRID workbooks and in Canada's Annex 13. */
class ElectricityTablesTest {
    private static final Unit GRAMS = Units.GRAM.per(Units.KILOWATT_HOUR);

    @TempDir
    private Path folder = Path.of("");

    private StatisticTable egrid(String edition) {
        List<Path> files = new FactFixtures("egrid", folder)
                .files().stream()
                        .filter(path -> path.toString().contains(edition))
                        .toList();
        return FactFiles.read(files, new Findings()).figures();
    }

    @Test
    void bothEditionsOfEgridSayTheSameInTheirOwnUnits() {
        Statistic imperial = rate(egrid("imperial"));
        Statistic metric = rate(egrid("metric"));
        assertThat(imperial.amount()).isEqualTo(Quantity.of("1216.404", Units.POUND.per(Units.MEGAWATT_HOUR)));
        assertThat(metric.amount()).isEqualTo(Quantity.of("551.752", Units.KILOGRAM.per(Units.MEGAWATT_HOUR)));
        assertThat(imperial.amount().to(metric.amount().unit()).amount().setScale(3, RoundingMode.HALF_EVEN))
                .isEqualTo(metric.amount().amount());
        assertThat(imperial.year()).isEqualTo(2022);
    }

    private static Statistic rate(StatisticTable figures) {
        return figures.of("egrid-subregions")
                .indicator("co2-rate")
                .where(figure -> figure.sector().code().equals("RFCM"))
                .figures()
                .getFirst();
    }

    @Test
    void tonsOfTheImperialEditionAreShortTons() {
        assertThat(egrid("imperial").of("egrid-plants").indicator("co2").sum())
                .contains(Quantity.of("500", Units.SHORT_TON));
        assertThat(egrid("metric").of("egrid-plants").indicator("co2").sum())
                .contains(Quantity.of("453.59237", Units.TONNE));
    }

    @Test
    void lossOfAGridIsReadAsTheFractionOrPercentageThatItsRowGives() {
        Quantity five = Quantity.of("5", Units.PERCENT);
        assertThat(egrid("imperial")
                        .of("egrid-losses")
                        .indicator("grid-loss")
                        .sum()
                        .orElseThrow()
                        .compareTo(five))
                .isZero();
        assertThat(egrid("metric").of("egrid-losses").indicator("grid-loss").sum())
                .contains(five);
    }

    @Test
    void aColumnWithoutAUnitIsRefusedWithItsPlace() {
        Findings findings = new Findings();
        FactFixtures fixtures = new FactFixtures("egrid", folder);
        FactFiles.read(
                fixtures.withCell(
                        new SourcePosition("made_egrid_imperial.xlsx", "SRL22", 1, 7),
                        "eGRID subregion annual CO2 total output emission rate"),
                findings);
        assertThat(findings.sorted())
                .filteredOn(finding -> finding.code().equals("facts.no-unit-in-name"))
                .extracting(finding -> finding.position().toString())
                .containsExactly("made_egrid_imperial.xlsx!SRL22:1:7");
    }

    @Test
    void ratesOfEgridAreEmissionFactorsWithTheYearOfTheirData() {
        List<EmissionFactor> factors = GridRates.locationMixes(egrid("imperial"));
        assertThat(factors).extracting(EmissionFactor::region).containsExactly("AKMS", "RFCM", "US");
        EmissionFactor michigan = factors.get(1);
        assertThat(michigan.gases().get(Gas.CO2))
                .isCloseTo(new BigDecimal("551.752"), within(new BigDecimal("0.0005")));
        assertThat(michigan.gases()).containsOnlyKeys(Gas.CO2, Gas.CH4, Gas.N2O);
        assertThat(michigan.year()).isEqualTo(2022);
        assertThat(michigan.yearOfUse()).isEmpty();
    }

    /** The compilation behind the pack took a pound as 0.453592 kg, which is a millionth less than it is. */
    @Test
    void theShippedRateOfRfcmIsThatOfEgridInRoundedPounds() {
        BigDecimal shipped = ReferencePacks.builtIn().emissionFactors().stream()
                .filter(factor -> factor.region().equals("RFCM")
                        && factor.kind() == EmissionFactor.Kind.LOCATION_MIX
                        && factor.yearOfUse().equals(Optional.of(2024)))
                .map(factor -> factor.gases().get(Gas.CO2))
                .findFirst()
                .orElseThrow();
        assertThat(shipped).isEqualByComparingTo(new BigDecimal("1216.404").multiply(new BigDecimal("0.453592")));
        BigDecimal exact = rate(egrid("imperial"))
                .amount()
                .to(Units.KILOGRAM.per(Units.MEGAWATT_HOUR))
                .amount();
        assertThat(exact.doubleValue() / shipped.doubleValue()).isCloseTo(1, within(1e-6));
    }

    private static FactFiles annex13(Findings findings) {
        return FactFiles.read(List.of(SharedData.require("canada-nir/nir_electricity.xlsx")), findings);
    }

    @Test
    void intensitiesOfCanadianProvincesAreThePublishedOnes() {
        Findings findings = new Findings();
        StatisticTable figures = annex13(findings).figures().year(2022);
        assertThat(intensity(figures, "generation-intensity", "CA-ON")).isEqualTo("35");
        assertThat(intensity(figures, "consumption-intensity", "CA-ON")).isEqualTo("38");
        assertThat(intensity(figures, "generation-intensity", "CA-QC")).isEqualTo("1.2");
        assertThat(intensity(figures, "consumption-intensity", "CA-QC")).isEqualTo("1.7");
        assertThat(intensity(figures, "generation-intensity", "CA-AB")).isEqualTo("470");
        assertThat(intensity(figures, "consumption-intensity", "CA-AB")).isEqualTo("490");
        assertThat(figures.figures()).allMatch(figure -> figure.mark().equals("a"));
        assertThat(findings.sorted()).extracting(Finding::severity).containsOnly(Finding.Severity.NOTE);
    }

    private static String intensity(StatisticTable figures, String indicator, String region) {
        Quantity amount = figures.indicator(indicator)
                .where(figure -> figure.subdivision().equals(Optional.of(new Subdivision(region))))
                .sum()
                .orElseThrow();
        assertThat(amount.unit()).isEqualTo(GRAMS);
        return amount.amount().toPlainString();
    }

    @Test
    void annex13HasAllProvincesAndTwentyYears() {
        Findings findings = new Findings();
        FactFiles read = annex13(findings);
        StatisticTable consumption = read.figures().indicator("consumption-intensity");
        assertThat(consumption.national(Country.CA).figures()).hasSize(20);
        assertThat(consumption.regional(Country.CA).figures()).hasSize(12 * 20 - 2);
        assertThat(read.files().getFirst().years())
                .hasSize(20)
                .startsWith(1990, 2000, 2005)
                .endsWith(2022);
    }

    @Test
    void princeEdwardIslandPointsToNewBrunswick() {
        Findings findings = new Findings();
        FactFiles read = annex13(findings);
        assertThat(read.missing())
                .filteredOn(cell -> cell.subdivision().equals(Optional.of(new Subdivision("CA-PE"))))
                .filteredOn(cell -> cell.indicator().equals("consumption-intensity"))
                .hasSize(20)
                .extracting(MissingFigure::symbol)
                .containsOnly("**");
        assertThat(findings.sorted())
                .filteredOn(finding -> finding.code().equals("facts.stand-in-region"))
                .extracting(finding -> finding.arguments().toString())
                .anyMatch(text -> text.contains("Prince Edward Island") && text.contains("New Brunswick"));
    }

    @Test
    void annex13EqualsTheShippedPackInEveryProvinceAndYear() {
        Map<String, BigDecimal> pack = ReferencePacks.builtIn().emissionFactors().stream()
                .filter(factor -> factor.kind() == EmissionFactor.Kind.LOCATION_MIX
                        && factor.region().startsWith("CA-")
                        && !factor.region().equals("CA-PE"))
                .collect(Collectors.toMap(
                        factor -> factor.region() + " " + factor.year(), factor -> perMegawattHour(factor)));
        Map<String, BigDecimal> read = GridRates.locationMixes(
                        annex13(new Findings()).figures())
                .stream()
                .filter(factor -> factor.region().startsWith("CA-"))
                .collect(Collectors.toMap(
                        factor -> factor.region() + " " + factor.year(), factor -> perMegawattHour(factor)));
        assertThat(pack).isNotEmpty();
        assertThat(read).containsAllEntriesOf(pack);
    }

    private static BigDecimal perMegawattHour(EmissionFactor factor) {
        return Optional.ofNullable(factor.gases().get(Gas.CO2E))
                .orElseThrow()
                .multiply(new Quantity(BigDecimal.ONE, Units.MEGAWATT_HOUR)
                        .to(factor.unit())
                        .amount())
                .stripTrailingZeros();
    }

    @Test
    void sectorsOfTheInventoryAreTheirGasesAndAddUpToCanada() {
        Findings findings = new Findings();
        StatisticTable read = FactFiles.read(List.of(SharedData.require("canada-nir/canada_ghg_2025.csv.gz")), findings)
                .figures();
        assertThat(findings.sorted()).extracting(Finding::code).containsExactly("facts.two-regions");
        StatisticTable canada = read.indicator("ghg").year(2023).national(Country.CA);
        Quantity total = canada.where(figure -> figure.sector().name().equals("National Inventory Total"))
                .sum()
                .orElseThrow();
        assertThat(total).isEqualTo(Quantity.of("693911.8926", Units.KILOTONNE));
        Quantity parts = canada.parts().sum().orElseThrow();
        assertThat(parts.minus(total).amount().abs()).isLessThan(new BigDecimal("0.01"));
    }
}
