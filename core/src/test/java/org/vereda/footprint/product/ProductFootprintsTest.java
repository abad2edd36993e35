package org.vereda.footprint.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.vereda.footprint.ElectricityBasis;
import org.vereda.footprint.EmissionFactor;
import org.vereda.footprint.EmissionScope;
import org.vereda.footprint.Factors;
import org.vereda.footprint.Gas;
import org.vereda.footprint.method.GhgComponent;
import org.vereda.footprint.network.NetworkNode;
import org.vereda.inventory.BomLine;
import org.vereda.inventory.Rows;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.Period;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.SourcePosition;
import org.vereda.quantity.Units;

class ProductFootprintsTest {
    private static final Offset<Double> EXACT = within(1e-9);

    /** A stamper in Querétaro (423 kg/MWh) and an assembler in Ontario (38 kg/MWh). */
    private static Systems doors() {
        return new Systems()
                .facility("stamper", "MX-QUE")
                .facility("assembler", "CA-ON")
                .uses("stamper", "electricity", "100", "MWh")
                .uses("assembler", "electricity", "500", "MWh")
                .product("panel", "item", "5")
                .product("door", "item", "20")
                .makes("stamper", "panel", "10000", "item", "")
                .makes("assembler", "door", "4000", "item", "")
                .buys("panel", "material:steel", "6", "kg")
                .part("door", "panel", "2", "item", "stamper")
                .buys("door", "material:aluminum", "1", "kg");
    }

    private static ProductCarbonFootprint footprint(ProductFootprints footprints, String product) {
        return footprints.footprint(product).orElseThrow();
    }

    private static List<String> codes(ProductFootprints footprints) {
        return footprints.findings().stream().map(Finding::code).toList();
    }

    @Test
    void aChainOfTwoPlantsAddsUpByHand() {
        ProductFootprints footprints = doors().solve();
        double panel = 42300.0 / 10000 + 6 * 2;
        assertThat(footprint(footprints, "panel").total()).isCloseTo(panel, EXACT);
        assertThat(footprint(footprints, "door").total()).isCloseTo(2 * panel + 19000.0 / 4000 + 8, EXACT);
    }

    @Test
    void everyGroupingAddsUpToTheTotal() {
        ProductCarbonFootprint door = footprint(doors().solve(), "door");
        assertThat(List.of(
                        door.byCountry(),
                        door.byFacility(),
                        door.byFlow(),
                        door.byScope(),
                        door.bySource(),
                        door.byProduct()))
                .allSatisfy(groups -> assertThat(groups.values().stream()
                                .mapToDouble(Double::doubleValue)
                                .sum())
                        .isCloseTo(door.total(), EXACT));
        assertThat(door.inputs().stream()
                        .mapToDouble(ProductCarbonFootprint.Input::kilograms)
                        .sum())
                .isCloseTo(door.total(), EXACT);
    }

    @Test
    void contributionsSayWhereTheyArise() {
        ProductCarbonFootprint door = footprint(doors().solve(), "door");
        assertThat(door.byCountry()).containsOnlyKeys("CA", "MX");
        assertThat(door.byFlow())
                .hasEntrySatisfying("material:steel", steel -> assertThat(steel).isCloseTo(24, EXACT));
        assertThat(door.byScope()).containsOnlyKeys(EmissionScope.SCOPE_2_LOCATION, EmissionScope.PURCHASED_GOODS);
    }

    @Test
    void theUpstreamTreeAddsUpAtEveryNode() {
        ProductCarbonFootprint.Upstream root =
                footprint(doors().solve(), "door").upstream();
        assertThat(root.own()
                        + root.inputs().stream()
                                .mapToDouble(ProductCarbonFootprint.Upstream::kilograms)
                                .sum())
                .isCloseTo(root.kilograms(), EXACT);
        assertThat(root.inputs()).singleElement().satisfies(panel -> {
            assertThat(panel.product()).isEqualTo("panel");
            assertThat(panel.amount()).isEqualTo(2);
        });
    }

    @Test
    void primaryDataAreTheSitesOwnEnergy() {
        ProductCarbonFootprint panel = footprint(doors().solve(), "panel");
        assertThat(panel.primaryDataShare()).isCloseTo(100 * 4.23 / 16.23, EXACT);
    }

    @Test
    void estimatedBillsAreNotPrimary() {
        Systems systems = doors();
        systems.activities.replaceAll(Rows::estimated);
        assertThat(footprint(systems.solve(), "panel").primaryDataShare()).isZero();
    }

    /** Catena-X rulebook 4, 7.2.4: (75 %, 10), (25 %, 25), (50 %, 50), (100 %, 15) give 53.75 %. */
    @Test
    void primaryDataShareMeetsThePublishedTestVector() {
        List<Contribution> parts = List.of(part(10, 75), part(25, 25), part(50, 50), part(15, 100));
        assertThat(Contribution.primaryPercent(parts)).isCloseTo(53.75, EXACT);
    }

    private static Contribution part(double kilograms, double percent) {
        return new Contribution(
                "p",
                "f",
                "CA",
                EmissionScope.SCOPE_1,
                "x",
                Contribution.Source.SITE,
                GhgComponent.FOSSIL,
                "AR5",
                kilograms,
                kilograms * percent / 100);
    }

    @Test
    void aLoopIsSolvedAndNotCut() {
        ProductFootprints footprints = new Systems()
                .product("tool", "item", "")
                .product("steel", "item", "")
                .part("tool", "steel", "0.5", "item", "")
                .part("steel", "tool", "0.1", "item", "")
                .buys("tool", "material:steel", "1", "kg")
                .buys("steel", "material:aluminum", "1", "kg")
                .solve();
        double tool = (2 + 0.5 * 8) / (1 - 0.5 * 0.1);
        assertThat(footprint(footprints, "tool").total()).isCloseTo(tool, EXACT);
        assertThat(footprint(footprints, "steel").total()).isCloseTo(8 + 0.1 * tool, EXACT);
    }

    @Test
    void aLoopThatConsumesMoreThanItMakesNamesItsProducts() {
        Systems systems = new Systems()
                .product("tool", "item", "")
                .product("mold", "item", "")
                .part("tool", "mold", "2", "item", "")
                .part("mold", "tool", "0.6", "item", "");
        assertThatThrownBy(systems::solve)
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refusal -> assertThat(refusal.findings())
                                .singleElement()
                                .satisfies(finding -> {
                                    assertThat(finding.code()).isEqualTo("footprint.loop-consumes-more");
                                    assertThat(finding.arguments().getFirst())
                                            .contains("tool")
                                            .contains("mold");
                                    assertThat(finding.position().line()).isPositive();
                                }));
    }

    @Test
    void anInputThatNobodyProvidesIsMissingAndNotZero() {
        ProductFootprints footprints = doors().product("lock", "item", "")
                .part("door", "lock", "1", "item", "")
                .solve();
        assertThat(footprints.missing())
                .extracting(ProductFootprints.MissingInput::input)
                .containsExactly("lock");
        assertThat(codes(footprints)).contains("footprint.no-provider");
    }

    @Test
    void aFootprintThatTheSupplierSentComesFirst() {
        ProductFootprints footprints =
                doors().sent("panel", "stamper", "10", "item", "0.8", Rows.YEAR).solve();
        ProductCarbonFootprint door = footprint(footprints, "door");
        assertThat(door.total()).isCloseTo(20 + 4.75 + 8, EXACT);
        assertThat(door.primaryDataShare()).isCloseTo(100 * (16 + 4.75) / 32.75, EXACT);
        assertThat(codes(footprints)).contains("footprint.received-differs");
        assertThat(footprints.footprint("panel", "stamper").orElseThrow().total())
                .isCloseTo(16.23, EXACT);
    }

    @Test
    void anExpiredFootprintDoesNotReplaceThisYearsData() {
        ProductFootprints footprints = doors().sent("panel", "stamper", "10", "item", "0.8", Period.ofYear(2019))
                .solve();
        assertThat(footprint(footprints, "panel").total()).isCloseTo(16.23, EXACT);
    }

    @Test
    void anExpiredFootprintIsBetterThanNone() {
        ProductFootprints footprints = doors().product("lock", "item", "")
                .part("door", "lock", "1", "item", "locksmith")
                .sent("lock", "locksmith", "3", "item", "0", Period.ofYear(2019))
                .solve();
        assertThat(footprint(footprints, "lock").total()).isCloseTo(3, EXACT);
        assertThat(codes(footprints)).contains("footprint.received-not-valid");
    }

    @Test
    void aProductOfTwoPlantsIsTheirMixByProduction() {
        ProductFootprints footprints = doors().facility("second", "CA-ON")
                .uses("second", "electricity", "10", "MWh")
                .makes("second", "panel", "30000", "item", "")
                .solve();
        double second = 380.0 / 30000 + 12;
        assertThat(footprint(footprints, "panel").total()).isCloseTo((16.23 + 3 * second) / 4, EXACT);
        assertThat(footprint(footprints, "door").total()).isCloseTo(2 * 16.23 + 12.75, EXACT);
    }

    @Test
    void aSupplierThatDoesNotMakeTheInputIsAFinding() {
        ProductFootprints footprints = doors().product("frame", "item", "")
                .part("frame", "panel", "1", "item", "assembler")
                .solve();
        assertThat(codes(footprints)).contains("footprint.supplier-does-not-make");
        assertThat(footprint(footprints, "frame").total()).isCloseTo(16.23, EXACT);
    }

    @Test
    void kilogramsOfAPartCountByItsMass() {
        ProductFootprints footprints = doors().product("frame", "item", "")
                .part("frame", "panel", "11.0231131", "lb", "")
                .solve();
        assertThat(footprint(footprints, "frame").total()).isCloseTo(16.23, within(1e-6));
    }

    @Test
    void anInputInAnUnrelatedUnitIsMissingWithAdvice() {
        ProductFootprints footprints = doors().product("frame", "item", "")
                .part("frame", "panel", "1", "m3", "")
                .solve();
        assertThat(codes(footprints)).contains("footprint.bom-unit");
        assertThat(footprints.missing()).hasSize(1);
    }

    @Test
    void lossAndFreightAreBought() {
        ProductFootprints footprints = new Systems()
                .product("plate", "kg", "")
                .line(
                        "plate",
                        new BomLine.Input.Bought(Rows.flow("material:steel")),
                        "0.9",
                        "kg",
                        "",
                        "0.1",
                        Optional.of("500"))
                .solve();
        assertThat(footprint(footprints, "plate").total()).isCloseTo(2 + 0.001 * 500 * 0.1, EXACT);
    }

    @Test
    void materialOfTheSiteThatBillsAlreadyStateCountsOnce() {
        ProductFootprints footprints =
                doors().uses("stamper", "material:steel", "65", "t").solve();
        assertThat(footprint(footprints, "panel").total()).isCloseTo(4.23 + 65000 * 2 / 10000.0, EXACT);
        assertThat(codes(footprints)).contains("footprint.covered-by-bom");
    }

    @Test
    void moneySpentOnAnInputOfAPartnerCountsOnce() {
        ProductFootprints footprints = panelOfAMill("331110").solve();
        assertThat(footprint(footprints, "panel").total()).isCloseTo(6 * 0.38, EXACT);
        assertThat(codes(footprints)).contains("footprint.purchase-is-an-input");
    }

    /** 0.769 kg a dollar, and none of the suppliers makes steel. */
    @Test
    void moneySpentOnAnotherIndustryThanThatOfASupplierCounts() {
        ProductFootprints footprints = panelOfAMill("332710").solve();
        assertThat(footprint(footprints, "panel").total()).isCloseTo(6 * 0.38 + 1000 * 0.769 / 100, EXACT);
        assertThat(codes(footprints)).doesNotContain("footprint.purchase-is-an-input");
    }

    /** A hundred panels of a coil that a mill of some industry makes, and 1,000 dollars spent on steel. */
    private static Systems panelOfAMill(String industry) {
        return new Systems()
                .facility("mill", "CA-ON", industry)
                .facility("stamper", "MX-QUE")
                .uses("mill", "electricity", "10", "MWh")
                .spends("stamper", "purchase:331110", "1000")
                .product("coil", "kg", "")
                .product("panel", "item", "5")
                .makes("mill", "coil", "1000", "kg", "")
                .makes("stamper", "panel", "100", "item", "")
                .part("panel", "coil", "6", "kg", "mill");
    }

    @Test
    void electricityInABillOfMaterialsIsPartOfTheMeter() {
        ProductFootprints footprints =
                doors().buys("panel", "electricity", "3", "kWh").solve();
        assertThat(footprint(footprints, "panel").total()).isCloseTo(16.23, EXACT);
        assertThat(codes(footprints)).contains("footprint.in-the-site-already");
    }

    @Test
    void thePartnershipCountsEachEmissionOnce() {
        PartnershipFootprint all = doors().solve().overview();
        assertThat(all.total()).isCloseTo(42300 + 19000 + 10000 * 12 + 4000 * 8, within(1e-6));
        assertThat(all.byCountry().values().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum())
                .isCloseTo(all.total(), within(1e-6));
    }

    @Test
    void aFacilityWithoutProductsCountsForThePartnership() {
        ProductFootprints footprints = doors().facility("office", "CA-ON")
                .uses("office", "electricity", "1", "MWh")
                .solve();
        assertThat(footprints.overview().byFacility())
                .hasEntrySatisfying("office", office -> assertThat(office).isCloseTo(38, EXACT));
        assertThat(codes(footprints)).contains("footprint.facility-without-production");
    }

    @Test
    void aPartFromOutsideCountsByWhatWasTaken() {
        PartnershipFootprint all = doors().product("lock", "item", "")
                .part("door", "lock", "2", "item", "locksmith")
                .sent("lock", "locksmith", "3", "item", "1", Rows.YEAR)
                .solve()
                .overview();
        assertThat(all.bySource())
                .hasEntrySatisfying(
                        Contribution.Source.SUPPLIER_FOOTPRINT,
                        sent -> assertThat(sent).isCloseTo(4000 * 2 * 3, EXACT));
    }

    @Test
    void anotherGwpSetIsApartFromTheProductToo() {
        Systems systems = doors();
        systems.method = Factors.method(Factors.all(), Factors.AR6, ElectricityBasis.LOCATION);
        ProductCarbonFootprint door = footprint(systems.solve(), "door");
        assertThat(door.total()).isZero();
        assertThat(door.apartBySet())
                .hasEntrySatisfying("AR5", apart -> assertThat(apart).isCloseTo(2 * 16.23 + 12.75, EXACT));
    }

    @Test
    void allIntensitiesComeFromOneSolve() {
        ProductFootprints footprints = doors().solve();
        Map<String, Double> intensities = footprints.intensities();
        assertThat(footprints.all())
                .allSatisfy(one -> assertThat(intensities)
                        .hasEntrySatisfying(
                                one.product().id(), value -> assertThat(value).isCloseTo(one.total(), EXACT)));
    }

    @Property(tries = 30)
    void productsTakeExactlyTheSitesAndTheirInputs(
            @ForAll @IntRange(min = 1, max = 100000) int electricity,
            @ForAll @IntRange(min = 1, max = 5000) int first,
            @ForAll @IntRange(min = 1, max = 5000) int second,
            @ForAll @DoubleRange(min = 0, max = 40) double steel) {
        Systems systems = new Systems()
                .facility("plant", "MX-QUE")
                .uses("plant", "electricity", "" + electricity, "kWh")
                .product("a", "item", "3")
                .product("b", "kg", "")
                .makes("plant", "a", "" + first, "item", "")
                .makes("plant", "b", "" + second, "kg", "")
                .buys("a", "material:steel", "" + steel, "kg");
        ProductFootprints footprints = systems.solve();
        double products = first * footprint(footprints, "a").total()
                + second * footprint(footprints, "b").total();
        double expected = electricity * 0.423 + first * steel * 2;
        assertThat(products).isCloseTo(expected, within(1e-9 * expected));
        assertThat(footprints.overview().total()).isCloseTo(expected, within(1e-9 * expected));
    }

    @Property(tries = 20)
    void theOrderOfTablesDoesNotMatter(@ForAll long seed) {
        Systems systems = doors();
        Map<String, Double> first = systems.solve().intensities();
        Random random = new Random(seed);
        List.of(systems.bom, systems.activities, systems.production, systems.products, systems.facilities)
                .forEach(table -> Collections.shuffle(table, random));
        assertThat(systems.solve().intensities()).isEqualTo(first);
    }

    // --- electricity by market

    private static Systems pressShop(ElectricityBasis basis) {
        List<EmissionFactor> factors = Factors.all();
        factors.add(Factors.factor(
                "electricity", "MX", EmissionFactor.Kind.RESIDUAL_MIX, "MWh", Map.of(Gas.CO2E, "450"), 2022));
        Systems systems = new Systems()
                .facility("plant", "MX-QUE")
                .uses("plant", "electricity", "1000", "MWh")
                .product("part", "item", "1")
                .makes("plant", "part", "1000", "item", "1000");
        systems.method = Factors.method(factors, Factors.AR5, basis);
        return systems;
    }

    /** 1 MWh for a part: a quarter by a certificate at 20 kg and an eighth by one at 0 kg, the rest at 450 kg. */
    @Test
    void byMarketAProductFallsByTheCoveredShareTimesTheDifferenceOfTheFactors() {
        double residual =
                pressShop(ElectricityBasis.MARKET).solve().intensities().getOrDefault("part", 0.0);
        Systems covered = pressShop(ElectricityBasis.MARKET)
                .certificate("plant", "MX", "250", "20")
                .certificate("plant", "MX", "125", "0");
        ProductFootprints solved = covered.solve();
        assertThat(residual).isCloseTo(450, within(1e-9));
        assertThat(solved.intensities().get("part"))
                .isCloseTo(residual - 0.25 * (450 - 20) - 0.125 * 450, within(1e-9));
        assertThat(solved.network().nodes().stream().map(NetworkNode::product)).doesNotHaveDuplicates();
    }

    @Test
    void byLocationContractsReachNoProduct() {
        Systems covered = pressShop(ElectricityBasis.LOCATION).certificate("plant", "MX", "250", "20");
        assertThat(covered.solve().intensities().get("part")).isCloseTo(423, within(1e-9));
    }

    // --- components of footprints that suppliers sent

    @Test
    void componentsOfASentFootprintReachTheUserAndUptakeCountsInNoTotal() {
        Systems systems = new Systems()
                .product("seat", "item", "10")
                .product("foam", "kg", "1")
                .part("seat", "foam", "2", "kg", "foamer");
        systems.received.add(new SupplierFootprint(
                "foam",
                "foamer",
                Map.of(
                        GhgComponent.FOSSIL, new BigDecimal("3"),
                        GhgComponent.AIRCRAFT, new BigDecimal("1"),
                        GhgComponent.BIOGENIC_UPTAKE, new BigDecimal("-0.5")),
                Quantity.of(1, Units.KILOGRAM),
                new BigDecimal("0.5"),
                Rows.YEAR,
                "AR5",
                "PACT 3.0",
                SourcePosition.of("footprints/foam.json", 1, 1)));
        ProductFootprints solved = systems.solve();
        ProductCarbonFootprint seat = solved.footprint("seat").orElseThrow();
        assertThat(seat.total()).isCloseTo(8, within(1e-12));
        assertThat(Contribution.by(seat.contributions(), Contribution::component))
                .containsOnly(Map.entry(GhgComponent.FOSSIL, 6.0), Map.entry(GhgComponent.AIRCRAFT, 2.0));
        assertThat(Contribution.total(seat.biogenic())).isCloseTo(-1, within(1e-12));
    }
}
