package org.vereda.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vereda.Repository;
import org.vereda.footprint.EmissionFactor;
import org.vereda.footprint.EmissionFactor.Kind;
import org.vereda.footprint.FuelProperty;
import org.vereda.footprint.Gas;
import org.vereda.inventory.EnergyCarrier;
import org.vereda.inventory.IndustryCode;
import org.vereda.inventory.Register;
import org.vereda.inventory.releases.RegisterThreshold;
import org.vereda.inventory.releases.RegisterThreshold.Trigger;
import org.vereda.inventory.releases.SubstanceDirectory;
import org.vereda.quantity.Currency;
import org.vereda.quantity.Money;
import org.vereda.quantity.Unit;
import org.vereda.quantity.Units;

class ReferencePacksTest {
    private static final ReferencePacks PACKS = ReferencePacks.builtIn();
    private static final List<EmissionFactor> FACTORS = PACKS.emissionFactors();

    @Test
    void everyTableMatchesItsChecksumAndRowCount() {
        for (ReferencePack pack : PACKS.all()) {
            for (ReferencePack.PackTable table : pack.tables()) {
                assertThat(pack.isIntact(table))
                        .as(pack.label() + " " + table.name())
                        .isTrue();
                assertThat(pack.rows(table.name()))
                        .as(pack.label() + " " + table.name())
                        .hasSize(table.rows());
            }
        }
    }

    @Test
    void noRowLacksUnitYearSourceOrLicence() {
        for (ReferencePack pack : PACKS.all()) {
            for (ReferencePack.PackTable table : pack.tables()) {
                assertThat(pack.rows(table.name()))
                        .as(pack.label() + " " + table.name())
                        .allSatisfy(row -> {
                            assertThat(row.optionalText("unit")).isPresent();
                            assertThat(row.optionalText("year")).isPresent();
                            assertThat(pack.sources())
                                    .containsKey(row.optionalText("source").orElse(""));
                            assertThat(pack.licences())
                                    .containsKey(row.optionalText("licence").orElse(""));
                        });
            }
        }
    }

    @Test
    void packsStaySmall() throws IOException {
        Path folder = Repository.root().resolve("core/src/main/resources/org/vereda/packs");
        try (Stream<Path> files = Files.walk(folder)) {
            List<Long> sizes = files.filter(Files::isRegularFile)
                    .map(file -> file.toFile().length())
                    .toList();

            assertThat(sizes).allMatch(size -> size < 1024 * 1024);
            assertThat(sizes.stream().mapToLong(Long::longValue).sum()).isLessThan(2_000_000);
        }
    }

    @Test
    void everyPackSaysWhomToThank() {
        assertThat(PACKS.all()).hasSize(20).allSatisfy(pack -> {
            assertThat(pack.title()).isNotBlank();
            assertThat(pack.attribution()).isNotEmpty();
        });
    }

    @Test
    void outlinesCoverAllProvincesAndStatesOfTheMainland() {
        assertThat(PACKS.outlines().stream().map(Outline::subdivision).distinct())
                .hasSize(13 + 32 + 50)
                .contains("CA-NL", "MX-CMX", "US-AK", "US-DC")
                .doesNotContain("US-HI");
        assertThat(PACKS.outlines())
                .allSatisfy(outline -> assertThat(outline.points())
                        .hasSizeGreaterThan(2)
                        .allMatch(point -> point.latitude() > 14 && point.latitude() < 84)
                        .allMatch(point -> point.longitude() > -180 && point.longitude() < -52));
    }

    @Test
    void measuresNameTheirSourceInWords() {
        assertThat(PACKS.measures().findings()).isEmpty();
        assertThat(PACKS.measures()
                        .find("led-lighting")
                        .orElseThrow()
                        .provenance()
                        .source())
                .contains("University of Connecticut");
        assertThat(PACKS.priors().findings()).isEmpty();
        assertThat(PACKS.priors().observations()).hasSize(52);
    }

    @Test
    void usSubregionHasThePublishedRatesOfItsYearOfUse() {
        EmissionFactor michigan = electricity("RFCM", Kind.LOCATION_MIX, 2024);

        assertThat(michigan.unit().symbol()).isEqualTo("MWh");
        assertThat(michigan.gases().get(Gas.CO2)).isEqualByComparingTo("551.751123168");
        assertThat(michigan.gases().get(Gas.CH4)).isEqualByComparingTo("0.052616672");
        assertThat(michigan.gases().get(Gas.N2O)).isEqualByComparingTo("0.007257472");
        assertThat(michigan.year()).isEqualTo(2022);
        assertThat(michigan.pack()).isEqualTo("grid@2026.1");
    }

    @Test
    void everySubregionAndTheCountryHaveLocationAndResidualMixOf2024() {
        assertThat(regions(Kind.LOCATION_MIX, 2024)).hasSize(28).contains("US", "CAMX", "RFCW");
        assertThat(regions(Kind.RESIDUAL_MIX, 2024)).hasSize(28).contains("US", "CAMX", "RFCW");
    }

    @Test
    void canadianProvinceHasItsConsumptionIntensity() {
        assertThat(electricity("CA-ON", Kind.LOCATION_MIX, 2022).gases().get(Gas.CO2E))
                .isEqualByComparingTo("0.038");
        assertThat(electricity("CA-QC", Kind.LOCATION_MIX, 2022).gases().get(Gas.CO2E))
                .isEqualByComparingTo("0.0017");
        assertThat(electricity("CA-AB", Kind.LOCATION_MIX, 2022).gases().get(Gas.CO2E))
                .isEqualByComparingTo("0.49");
        assertThat(electricity("CA-AB", Kind.LOCATION_MIX, 2022).gwpSet()).isEqualTo("AR5");
    }

    @Test
    void generationIntensityStaysReadableInTheTable() {
        assertThat(generation("CA-ON")).isEqualTo("35");
        assertThat(generation("CA-QC")).isEqualTo("1.2");
        assertThat(generation("CA-AB")).isEqualTo("470");
    }

    @Test
    void princeEdwardIslandUsesNewBrunswickAndSaysSo() {
        EmissionFactor island = electricity("CA-PE", Kind.LOCATION_MIX, 2022);

        assertThat(island.gases())
                .isEqualTo(electricity("CA-NB", Kind.LOCATION_MIX, 2022).gases());
        assertThat(island.source()).contains("CA-NB, as the source advises for CA-PE");
    }

    @Test
    void mexicoHasTheNationalFactorsOf2020And2021() {
        assertThat(electricity("MX", Kind.LOCATION_MIX, 2020).gases().get(Gas.CO2E))
                .isEqualByComparingTo("494");
        assertThat(electricity("MX", Kind.LOCATION_MIX, 2021).gases().get(Gas.CO2E))
                .isEqualByComparingTo("423");
    }

    @Test
    void potentialsAreThoseOfTheThreeReports() {
        assertThat(potentials("CH4")).isEqualTo("25 28 27.9");
        assertThat(potentials("N2O")).isEqualTo("298 265 273");
        assertThat(potentials("SF6")).isEqualTo("22800 23500 25200");
    }

    @Test
    void refrigerantIsKnownByBothOfItsNames() {
        assertThat(PACKS.gwpSet("AR5", 100).of("R-134a"))
                .isEqualTo(PACKS.gwpSet("AR5", 100).of("HFC-134a"));
        assertThat(PACKS.gwpSet("AR5", 100).of("R-410A")).contains(new BigDecimal("1924"));
    }

    @Test
    void naturalGasHasThreeGasesOnTheHigherHeatingValue() {
        EmissionFactor gas = factor("natural-gas", "US", Kind.DIRECT, "MMBtu[HHV]");

        assertThat(gas.gases().get(Gas.CO2)).isEqualByComparingTo("53.06");
        assertThat(gas.gases().get(Gas.CH4)).isEqualByComparingTo("0.001");
        assertThat(gas.gases().get(Gas.N2O)).isEqualByComparingTo("0.0001");
    }

    @Test
    void everyFuelThatActivitiesNameHasAFactor() {
        assertThat(EnergyCarrier.values())
                .filteredOn(carrier -> !carrier.name().startsWith("ELECTRICITY_"))
                .allSatisfy(carrier -> assertThat(FACTORS)
                        .anyMatch(factor -> factor.flow().id().equals(carrier.id())));
    }

    @Test
    void dieselAndSteamHaveThePublishedFactors() {
        assertThat(factor("diesel", "US", Kind.DIRECT, "gal").gases().get(Gas.CO2))
                .isEqualByComparingTo("10.21");
        assertThat(factor("steam", "US", Kind.LOCATION_MIX, "MMBtu").gases().get(Gas.CO2))
                .isEqualByComparingTo("66.33");
        assertThat(factor("steam", "US", Kind.LOCATION_MIX, "MMBtu").gases().get(Gas.N2O))
                .isEqualByComparingTo("0.000125");
    }

    @Test
    void heatContentStatesItsBasis() {
        FuelProperty propane = PACKS.fuelProperties().stream()
                .filter(property -> property.carrier() == EnergyCarrier.PROPANE
                        && property.kind() == FuelProperty.Kind.HIGHER_HEATING_VALUE
                        && property.region().equals("US"))
                .findFirst()
                .orElseThrow();

        assertThat(propane.value()).isEqualByComparingTo("0.091");
        assertThat(propane.unit().symbol()).isEqualTo("MMBtu[HHV]/gal");
    }

    @Test
    void purchaseCarriesMarginsAndPriceYear() {
        EmissionFactor stamping = factor("purchase:336370", "US", Kind.UPSTREAM, "1");

        assertThat(stamping.gases().get(Gas.CO2E)).isEqualByComparingTo("0.503");
        assertThat(stamping.priceYear()).contains(2022);
        assertThat(factor("purchase:336111", "US", Kind.UPSTREAM, "1").gases().get(Gas.CO2E))
                .isEqualByComparingTo("0.240");
        assertThat(factor("purchase:331110", "US", Kind.UPSTREAM, "1").gases().get(Gas.CO2E))
                .isEqualByComparingTo("0.787");
    }

    @Test
    void fallBackFactorsSayThatTheyAreUnitedKingdomAverages() {
        EmissionFactor truck = factor("freight:truck", "GB", Kind.UPSTREAM, "t*km");

        assertThat(truck.gases().get(Gas.CO2E)).isEqualByComparingTo("0.09752");
        assertThat(truck.source()).contains("UK average");
        assertThat(factor("material:steel", "GB", Kind.UPSTREAM, "t").source()).contains("steel cans");
        assertThat(factor("waste:other:landfill", "GB", Kind.END_OF_LIFE, "t")
                        .gases()
                        .get(Gas.CO2E))
                .isEqualByComparingTo("520.3342");
        assertThat(factor("water:municipal", "GB", Kind.UPSTREAM, "m3").gases().get(Gas.CO2E))
                .isEqualByComparingTo("0.15311");
    }

    @Test
    void noTwoFactorsAnswerTheSameQuestion() {
        Map<List<Object>, Long> keys = FACTORS.stream()
                .collect(Collectors.groupingBy(
                        factor -> List.of(
                                factor.flow(),
                                factor.region(),
                                factor.kind(),
                                factor.unit(),
                                factor.yearOfUse(),
                                factor.priceYear()),
                        Collectors.counting()));

        assertThat(keys.values()).containsOnly(1L);
    }

    @Test
    void zipCodeLeadsToItsSubregion() {
        assertThat(PACKS.gridRegions().ofZip("60633")).containsExactly("RFCW");
        assertThat(PACKS.gridRegions().ofZip("61761-1234")).containsExactly("SRMW");
        assertThat(PACKS.gridRegions().ofZip("99999")).isEmpty();
    }

    @Test
    void registersMeanTheSameSubstanceByDifferentCodes() {
        SubstanceDirectory substances = PACKS.substances();

        assertThat(found(substances, Register.TRI, "0000108883", "Toluene")).isEqualTo("108-88-3 EXACT");
        assertThat(found(substances, Register.RETC, "108-88-3", "Tolueno")).isEqualTo("108-88-3 EXACT");
        assertThat(found(substances, Register.NPRI, "108-88-3", "Toluene")).isEqualTo("108-88-3 EXACT");
        assertThat(found(substances, Register.NPRI, "NA - 08", "Lead")).isEqualTo("7439-92-1 BROADER");
        assertThat(found(substances, Register.RETC, "Pb", "Plomo (Compuestos solubles)"))
                .isEqualTo("N420 NARROWER");
        assertThat(found(substances, Register.RETC, "2148878", "Acido sulfhídrico"))
                .isEqualTo("7783-06-4 EXACT");
    }

    @Test
    void metalsAndTheirCompoundsAreMarked() {
        assertThat(PACKS.substances().metal("7439-92-1")).isEqualTo(SubstanceDirectory.Metal.ELEMENT);
        assertThat(PACKS.substances().metal("N420")).isEqualTo(SubstanceDirectory.Metal.COMPOUNDS);
        assertThat(PACKS.substances().metal("108-88-3")).isEqualTo(SubstanceDirectory.Metal.NONE);
    }

    @Test
    void automobileCodesOf2017BecomeOneCodeOf2022() {
        assertThat(PACKS.industries().translate(new IndustryCode("336111", 2017), 2022))
                .containsExactly(new IndustryCode("336110", 2022));
        assertThat(PACKS.industries().translate(new IndustryCode("336110", 2022), 2017))
                .containsExactly(new IndustryCode("336111", 2017), new IndustryCode("336112", 2017));
        assertThat(PACKS.industries().title("336370", "es"))
                .contains("Fabricación de piezas metálicas troqueladas para vehículos automotrices");
    }

    @Test
    void tolueneThresholdsAreThoseOfTheRegisters() {
        assertThat(limit(Register.RETC, Optional.of("108-88-3"), Trigger.USE)).isEqualByComparingTo("5000");
        assertThat(limit(Register.RETC, Optional.of("108-88-3"), Trigger.EMISSION))
                .isEqualByComparingTo("1000");
        assertThat(limit(Register.TRI, Optional.empty(), Trigger.OTHERWISE_USED))
                .isEqualByComparingTo("4535.9237");
        assertThat(limit(Register.NPRI, Optional.empty(), Trigger.MADE_PROCESSED_OR_USED))
                .isEqualByComparingTo("10000");
    }

    @Test
    void thresholdThatNobodyReadIsBlank() {
        assertThat(PACKS.registerThresholds())
                .filteredOn(threshold -> threshold.substanceClass().startsWith("persistent"))
                .hasSize(22)
                .allMatch(threshold -> threshold.limit().isEmpty());
    }

    @Test
    void moneyMovesBetweenYearsAndCurrencies() {
        Money pesos = PACKS.exchangeTable().exchange(Money.of("100", Currency.USD, 2022), Currency.MXN);
        Money later = PACKS.exchangeTable().atPricesOf(2022, Money.of("100", Currency.USD, 2021));

        assertThat(pesos.amount()).isEqualByComparingTo("2012.08");
        assertThat(later.amount().doubleValue()).isCloseTo(108.0028, within(1e-4));
    }

    @Test
    void industrialPriceOfElectricityIsStatedByState() {
        assertThat(PACKS.energyPrices())
                .filteredOn(price -> price.region().equals("US-IL"))
                .singleElement()
                .satisfies(price -> {
                    assertThat(price.price()).isEqualTo(Money.of("0.082", Currency.USD, 2023));
                    assertThat(price.per()).isEqualTo(Units.KILOWATT_HOUR);
                });
    }

    @Test
    void typicalUseOfStampingPlantsIsThatOfTheAudits() {
        assertThat(PACKS.typicalUse())
                .filteredOn(
                        use -> use.industry().equals("336370") && use.metric().equals("electricity-per-employee"))
                .singleElement()
                .satisfies(use -> {
                    assertThat(use.count()).isEqualTo(59);
                    assertThat(use.median().doubleValue()).isCloseTo(33_538, within(0.5));
                });
    }

    private static EmissionFactor electricity(String region, Kind kind, int yearOfUse) {
        return FACTORS.stream()
                .filter(factor -> factor.flow().id().equals("electricity")
                        && factor.region().equals(region)
                        && factor.kind() == kind
                        && factor.yearOfUse().equals(Optional.of(yearOfUse)))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> regions(Kind kind, int yearOfUse) {
        return FACTORS.stream()
                .filter(factor -> factor.kind() == kind && factor.yearOfUse().equals(Optional.of(yearOfUse)))
                .map(EmissionFactor::region)
                .toList();
    }

    private static EmissionFactor factor(String flow, String region, Kind kind, String unit) {
        Unit wanted = Units.parse(unit);
        return FACTORS.stream()
                .filter(factor -> factor.flow().id().equals(flow)
                        && factor.region().equals(region)
                        && factor.kind() == kind
                        && factor.unit().equals(wanted))
                .findFirst()
                .orElseThrow();
    }

    private static String generation(String region) {
        return PACKS.pack("grid").rows("factors").stream()
                .filter(row -> row.optionalText("region").orElse("").equals(region)
                        && row.optionalText("kind").orElse("").equals("generation")
                        && row.optionalText("gas").orElse("").equals("CO2E")
                        && row.optionalText("year").orElse("").equals("2022"))
                .map(row -> row.optionalText("value").orElse(""))
                .findFirst()
                .orElseThrow();
    }

    private static String potentials(String gas) {
        return List.of("AR4", "AR5", "AR6").stream()
                .map(report -> PACKS.gwpSet(report, 100).of(gas).orElseThrow().toPlainString())
                .reduce((left, right) -> left + " " + right)
                .orElseThrow();
    }

    private static String found(SubstanceDirectory substances, Register register, String code, String name) {
        return substances
                .find(register, code, name)
                .map(it -> it.substance().id() + " " + it.match())
                .orElse("nothing");
    }

    private static BigDecimal limit(Register register, Optional<String> substance, Trigger trigger) {
        return PACKS.registerThresholds().stream()
                .filter(threshold -> threshold.register() == register
                        && threshold.substance().equals(substance)
                        && threshold.trigger() == trigger
                        && threshold.limit().isPresent())
                .min(Comparator.comparing(RegisterThreshold::substanceClass))
                .flatMap(RegisterThreshold::limit)
                .orElseThrow()
                .to(Units.KILOGRAM)
                .amount();
    }
}
