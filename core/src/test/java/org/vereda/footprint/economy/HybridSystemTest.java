package org.vereda.footprint.economy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.vereda.footprint.economy.SectorProduct.Purchases;
import org.vereda.footprint.network.ImpactCategory;
import org.vereda.footprint.network.NetworkFlow;
import org.vereda.footprint.network.NetworkNode;
import org.vereda.footprint.network.SupplyNetwork;
import org.vereda.quantity.Currency;
import org.vereda.quantity.ExchangeTable;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.Money;
import org.vereda.quantity.SourcePosition;

class HybridSystemTest {
    private static final ExchangeTable NO_RATES = new ExchangeTable(List.of(), List.of());
    private static final Map<String, String> BOTH = Map.of("warming", "GHG", "energy", "ENRG");

    // --- laws

    @Property(tries = 100)
    void aNodeThatBuysAndCausesLikeItsSectorHasExactlyTheSectorsIntensity(@ForAll long seed) {
        InputOutputModel model = Economies.random(seed);
        Foreground foreground = new Foreground();
        int node = foreground.node("part", 1 + seed % 3 * 0.25);
        double price = 12.5;

        HybridSystem hybrid = foreground.joined(
                model, List.of(product(node, "S1", price, Purchases.OF_SECTOR)), List.of(), List.of());

        assertIntensities(hybrid, node, model, 1, price);
    }

    @Property(tries = 100)
    void spendLinesThatRestateAColumnGiveTheIntensityToo(@ForAll long seed) {
        InputOutputModel model = Economies.random(seed);
        Foreground foreground = new Foreground();
        int node = foreground.node("part", 2);
        foreground.burdens(
                node, 2 * model.direct().get(0, 1), 2 * model.direct().get(1, 1));
        List<Spend> spends = new ArrayList<>();
        for (int seller = 0; seller < model.sectors().size(); seller++) {
            spends.add(spend(node, "S" + seller, model.requirements().get(seller, 1), OptionalInt.empty()));
        }

        HybridSystem hybrid =
                foreground.joined(model, List.of(product(node, "S1", 1, Purchases.STATED)), spends, List.of());

        assertIntensities(hybrid, node, model, 1, 1);
    }

    @Property(tries = 100)
    void physicalInputsThatRestateEveryPurchaseChangeNothing(@ForAll long seed) {
        InputOutputModel model = Economies.random(seed);
        Random random = new Random(seed);
        Foreground foreground = new Foreground();
        int node = foreground.node("part", 1);
        double price = 40;
        List<SectorProduct> products = new ArrayList<>(List.of(product(node, "S0", price, Purchases.OF_SECTOR)));
        for (int seller = 0; seller < model.sectors().size(); seller++) {
            int input = foreground.node("input " + seller, 1);
            double inputPrice = 0.5 + random.nextDouble();
            products.add(product(input, "S" + seller, inputPrice, Purchases.OF_SECTOR));
            foreground.link(node, input, model.requirements().get(seller, 0) * price / inputPrice);
        }

        HybridSystem hybrid = foreground.joined(model, products, List.of(), List.of());

        assertIntensities(hybrid, node, model, 0, price);
        assertThat(hybrid.findings()).isEmpty();
        assertThat(hybrid.purchases().stream().filter(purchase -> purchase.node() == node))
                .allSatisfy(purchase -> assertThat(purchase.kept()).isCloseTo(0, within(1e-12)));
    }

    @Property(tries = 100)
    void aPhysicalLineForItsSpendChangesTheTotalByExactlyTheDifference(@ForAll long seed) {
        InputOutputModel model = Economies.random(seed);
        double bought = model.requirements().get(1, 0);
        Foreground without = new Foreground();
        int node = without.node("part", 1);
        Foreground with = new Foreground();
        with.node("part", 1);
        int input = with.node("input", 1);
        with.burdens(input, 7, 3);
        double inputPrice = 2;
        double amount = 0.4 * bought / inputPrice;
        with.link(node, input, amount);
        SectorProduct product = product(node, "S0", 1, Purchases.OF_SECTOR);

        HybridSystem before = without.joined(model, List.of(product), List.of(), List.of());
        HybridSystem after = with.joined(
                model, List.of(product, product(input, "S1", inputPrice, Purchases.STATED)), List.of(), List.of());

        double sectorIntensity = model.intensities(Runnable::run).get(0, 1);
        double change = after.network().intensities().of(node, 0)
                - before.network().intensities().of(node, 0);
        assertThat(change).isCloseTo(amount * (7 - inputPrice * sectorIntensity), within(1e-12));
    }

    @Property(tries = 100)
    void sellingToTheEconomyWhatTheEconomyBoughtThereChangesNoSector(@ForAll long seed) {
        InputOutputModel model = Economies.random(seed);
        Foreground foreground = new Foreground();
        int node = foreground.node("part", 1);
        double price = 3;
        List<Sale> sales = new ArrayList<>();
        for (int buyer = 0; buyer < model.sectors().size(); buyer++) {
            double amount = model.requirements().get(0, buyer) / price;
            sales.add(new Sale("S" + buyer, node, amount, SourcePosition.NOWHERE));
        }

        HybridSystem hybrid =
                foreground.joined(model, List.of(product(node, "S0", price, Purchases.OF_SECTOR)), List.of(), sales);

        for (int sector = 0; sector < model.sectors().size(); sector++) {
            assertIntensities(hybrid, hybrid.firstSector() + sector, model, sector, 1);
        }
        assertIntensities(hybrid, node, model, 0, price);
    }

    private static void assertIntensities(
            HybridSystem hybrid, int node, InputOutputModel model, int sector, double price) {
        CoefficientTable total = model.intensities(Runnable::run);
        for (int category = 0; category < 2; category++) {
            double expected = price * total.get(category, sector);
            assertThat(hybrid.network().intensities().of(node, category))
                    .isCloseTo(expected, within(1e-12 * Math.max(1, Math.abs(expected))));
        }
    }

    // --- one example by hand: n = D (I - A)^-1 = (2.95, 1.175) / 0.7575

    private static final double GOODS = 2.95 / 0.7575;
    private static final double SERVICES = 1.175 / 0.7575;

    @Test
    void nothingIsCountedTwiceInAnEngineWithStatedSteel() {
        Foreground foreground = new Foreground();
        int engine = foreground.node("engine", 1);
        int steel = foreground.node("steel", 1);
        foreground.burdens(steel, 1.9, 0);
        foreground.link(engine, steel, 2);

        HybridSystem hybrid = foreground.joined(
                Economies.twoSectors(),
                List.of(product(engine, "1", 100, Purchases.OF_SECTOR), product(steel, "1", 4, Purchases.STATED)),
                List.of(),
                List.of());

        // 300 of its own, 2 kg of steel, 15 - 8 USD of goods, 20 USD of services
        assertThat(hybrid.network().intensities().of(engine, 0))
                .isCloseTo(300 + 2 * 1.9 + 7 * GOODS + 20 * SERVICES, within(1e-10));
        assertThat(hybrid.purchases())
                .containsExactly(
                        new HybridSystem.Purchase(engine, 0, 15, 8), new HybridSystem.Purchase(engine, 1, 20, 0));
    }

    @Test
    void wholePurchaseIsLeftOutWhereThatIsTheRule() {
        Foreground foreground = new Foreground();
        int engine = foreground.node("engine", 1);
        int steel = foreground.node("steel", 1);
        foreground.burdens(steel, 1.9, 0);
        foreground.link(engine, steel, 2);

        HybridSystem hybrid = HybridSystem.of(
                new HybridPlan(
                        Economies.twoSectors(),
                        foreground.network(),
                        Map.of("warming", "GHG"),
                        List.of(
                                product(engine, "1", 100, Purchases.OF_SECTOR),
                                product(steel, "1", 4, Purchases.STATED)),
                        List.of(),
                        List.of(),
                        DoubleCounting.WHOLE_PURCHASE),
                NO_RATES);

        assertThat(hybrid.network().intensities().of(engine, 0))
                .isCloseTo(300 + 2 * 1.9 + 20 * SERVICES, within(1e-10));
    }

    @Test
    void burdensOfItsOwnReplaceThoseOfItsSectorInThatCategoryOnly() {
        Foreground foreground = new Foreground();
        int engine = foreground.node("engine", 1);
        foreground.burdens(engine, 50, 0);

        HybridSystem hybrid = foreground.joined(
                Economies.twoSectors(), List.of(product(engine, "1", 100, Purchases.OF_SECTOR)), List.of(), List.of());

        assertThat(hybrid.network().intensities().of(engine, 0))
                .isCloseTo(50 + 15 * GOODS + 20 * SERVICES, within(1e-10));
    }

    @Test
    void spendWithAPhysicalTwinIsLeftOutAndTold() {
        Foreground foreground = new Foreground();
        int engine = foreground.node("engine", 1);
        int steel = foreground.node("steel", 1);
        foreground.burdens(steel, 1.9, 0);
        foreground.link(engine, steel, 2);

        HybridSystem hybrid = foreground.joined(
                Economies.twoSectors(),
                List.of(product(engine, "1", 100, Purchases.STATED), product(steel, "1", 4, Purchases.STATED)),
                List.of(spend(engine, "1", 8, OptionalInt.of(steel)), spend(engine, "2", 5, OptionalInt.empty())),
                List.of());

        assertThat(hybrid.network().intensities().of(engine, 0)).isCloseTo(2 * 1.9 + 5 * SERVICES, within(1e-10));
        assertThat(codes(hybrid)).contains("footprint.hybrid-spend-has-twin");
    }

    @Test
    void spendOfWhatTheColumnHoldsAlreadyIsLeftOutAndTold() {
        Foreground foreground = new Foreground();
        int engine = foreground.node("engine", 1);

        HybridSystem hybrid = foreground.joined(
                Economies.twoSectors(),
                List.of(product(engine, "1", 100, Purchases.OF_SECTOR)),
                List.of(spend(engine, "2", 5, OptionalInt.empty())),
                List.of());

        assertThat(hybrid.network().intensities().of(engine, 0)).isCloseTo(100 * GOODS, within(1e-10));
        assertThat(codes(hybrid)).contains("footprint.hybrid-spend-in-column");
    }

    // --- doubts

    @Test
    void inputWorthMoreThanThePurchaseIsKeptAndTold() {
        Foreground foreground = new Foreground();
        int engine = foreground.node("engine", 1);
        int steel = foreground.node("steel", 1);
        foreground.link(engine, steel, 5);

        HybridSystem hybrid = foreground.joined(
                Economies.twoSectors(),
                List.of(product(engine, "1", 100, Purchases.OF_SECTOR), product(steel, "1", 4, Purchases.STATED)),
                List.of(),
                List.of());

        assertThat(hybrid.purchases()).contains(new HybridSystem.Purchase(engine, 0, 15, 15));
        assertThat(hybrid.findings()).anySatisfy(finding -> {
            assertThat(finding.code()).isEqualTo("footprint.hybrid-input-worth-more");
            assertThat(finding.arguments()).containsExactly("Goods", "engine", "20.0", "15.0", "USD (2012)");
        });
    }

    @Test
    void inputOfNoKnownSectorMayBeCountedTwiceAndIsTold() {
        Foreground foreground = new Foreground();
        int engine = foreground.node("engine", 1);
        int steel = foreground.node("steel", 1);
        foreground.link(engine, steel, 5);

        HybridSystem hybrid = foreground.joined(
                Economies.twoSectors(), List.of(product(engine, "1", 100, Purchases.OF_SECTOR)), List.of(), List.of());

        assertThat(codes(hybrid)).contains("footprint.hybrid-input-without-sector");
    }

    @Test
    void inputWithoutPriceStandsForTheWholePurchaseAndIsTold() {
        Foreground foreground = new Foreground();
        int engine = foreground.node("engine", 1);
        int steel = foreground.node("steel", 1);
        foreground.link(engine, steel, 5);
        SectorProduct unpriced = new SectorProduct(
                steel, "1", Optional.empty(), PriceBasis.PRODUCER, Purchases.STATED, true, SourcePosition.NOWHERE);

        HybridSystem hybrid = foreground.joined(
                Economies.twoSectors(),
                List.of(product(engine, "1", 100, Purchases.OF_SECTOR), unpriced),
                List.of(),
                List.of());

        assertThat(hybrid.purchases()).contains(new HybridSystem.Purchase(engine, 0, 15, 15));
        assertThat(codes(hybrid)).contains("footprint.hybrid-input-without-price");
    }

    @Test
    void otherWarmingPotentialsAndCategoriesOfProcessesAloneAreTold() {
        Foreground foreground = new Foreground();
        foreground.node("engine", 1);

        HybridSystem hybrid =
                foreground.joined(Economies.twoSectors(), List.of(), List.of(), List.of(), Map.of("warming", "GHG"));

        assertThat(codes(hybrid))
                .containsExactlyInAnyOrder("footprint.hybrid-other-warming", "footprint.hybrid-category-alone");
    }

    @Test
    void unknownSectorIsRefusedWithTheNearestName() {
        Foreground foreground = new Foreground();
        int engine = foreground.node("engine", 1);
        InputOutputModel model = Economies.random(3);

        assertThatThrownBy(() -> foreground.joined(
                        model, List.of(product(engine, "S11", 1, Purchases.OF_SECTOR)), List.of(), List.of()))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("footprint.unknown-sector [S11, random economy, S1]");
    }

    @Test
    void productWithoutPriceCannotBuyLikeItsSector() {
        Foreground foreground = new Foreground();
        int engine = foreground.node("engine", 1);
        SectorProduct unpriced = new SectorProduct(
                engine, "1", Optional.empty(), PriceBasis.PRODUCER, Purchases.OF_SECTOR, false, SourcePosition.NOWHERE);

        assertThatThrownBy(() -> foreground.joined(Economies.twoSectors(), List.of(unpriced), List.of(), List.of()))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("footprint.hybrid-price-missing [engine]");
    }

    // --- money

    @Test
    void moneyOfAnotherCurrencyYearAndBasisIsBroughtToTheModelStepByStep() {
        Foreground foreground = new Foreground();
        int engine = foreground.node("engine", 1);
        ExchangeTable rates = new ExchangeTable(
                List.of(new ExchangeTable.Rate(Currency.CAD, Currency.USD, 2022, new BigDecimal("0.75"), "test")),
                List.of(
                        new ExchangeTable.PriceLevel(Currency.USD, 2022, new BigDecimal("120"), "test"),
                        new ExchangeTable.PriceLevel(Currency.USD, 2013, new BigDecimal("100"), "test")));
        Spend spend = new Spend(
                engine,
                "2",
                Money.of("160", Currency.CAD, 2022),
                PriceBasis.PURCHASER,
                OptionalInt.empty(),
                SourcePosition.of("activity.csv", 7, 3));

        HybridSystem hybrid = HybridSystem.of(
                new HybridPlan(
                        withPrices(Economies.twoSectors()),
                        foreground.network(),
                        Map.of("warming", "GHG"),
                        List.of(),
                        List.of(spend),
                        List.of(),
                        DoubleCounting.BY_VALUE),
                rates);

        // 160 CAD x 0.75 = 120 USD of 2022 = 100 USD of 2013; x rho 0.9 x phi 0.8 = 72
        assertThat(hybrid.purchases()).hasSize(1);
        assertThat(hybrid.purchases().getFirst().kept()).isCloseTo(72, within(1e-12));
        assertThat(codes(hybrid)).contains("footprint.price-year-bridged", "footprint.margin-left-out");
        assertThat(hybrid.findings())
                .anySatisfy(finding -> assertThat(finding.position().line()).isEqualTo(7));
    }

    private static InputOutputModel withPrices(InputOutputModel model) {
        CoefficientTable rho = CoefficientTable.ofRows(new double[][] {{1, 0.95}, {1, 0.9}});
        CoefficientTable phi = CoefficientTable.ofRows(new double[][] {{0.7, 0.7}, {0.8, 0.8}});
        return new InputOutputModel(
                model.name(),
                model.currency(),
                model.year(),
                model.gwpSet(),
                model.sectors(),
                model.indicators(),
                model.requirements(),
                model.direct(),
                Optional.of(new PriceRatios(2012, rho, phi)),
                model.demands(),
                model.industries());
    }

    @Test
    void moneyOfAnotherYearIsRefusedWhereTheModelHasNoPriceRatios() {
        Foreground foreground = new Foreground();
        int engine = foreground.node("engine", 1);
        Spend spend = new Spend(
                engine,
                "2",
                Money.of("10", Currency.USD, 2022),
                PriceBasis.PRODUCER,
                OptionalInt.empty(),
                SourcePosition.of("activity.csv", 7, 3));

        assertThatThrownBy(() -> foreground.joined(Economies.twoSectors(), List.of(), List.of(spend), List.of()))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("activity.csv:7:3: footprint.no-price-ratios");
    }

    // --- making

    private static List<String> codes(HybridSystem hybrid) {
        return hybrid.findings().stream().map(Finding::code).toList();
    }

    private static SectorProduct product(int node, String sector, double price, Purchases purchases) {
        return new SectorProduct(
                node,
                sector,
                Optional.of(new Money(BigDecimal.valueOf(price), Currency.USD, 2012)),
                PriceBasis.PRODUCER,
                purchases,
                false,
                SourcePosition.NOWHERE);
    }

    private static Spend spend(int node, String sector, double amount, OptionalInt twin) {
        return new Spend(
                node,
                sector,
                new Money(BigDecimal.valueOf(amount), Currency.USD, 2012),
                PriceBasis.PRODUCER,
                twin,
                SourcePosition.NOWHERE);
    }

    /** A foreground with warming and energy as flows and categories. */
    private static final class Foreground {
        private final SupplyNetwork.Builder builder = SupplyNetwork.builder();

        Foreground() {
            for (String name : List.of("warming", "energy")) {
                int flow = builder.addFlow(new NetworkFlow(name, name, "", "kg"));
                builder.factor(builder.addCategory(new ImpactCategory(name, "kg")), flow, 1);
            }
        }

        int node(String name, double output) {
            int node = builder.addNode(
                    new NetworkNode(NetworkNode.Kind.PROCESS, name, name, "", "", "kg", SourcePosition.NOWHERE));
            builder.output(node, output);
            return node;
        }

        void link(int user, int provider, double amount) {
            builder.link(user, provider, amount);
        }

        void burdens(int node, double warming, double energy) {
            builder.burden(node, 0, warming);
            builder.burden(node, 1, energy);
        }

        SupplyNetwork network() {
            return builder.build();
        }

        HybridSystem joined(
                InputOutputModel model, List<SectorProduct> products, List<Spend> spends, List<Sale> sales) {
            return joined(
                    model, products, spends, sales, model.indicators().size() == 2 ? BOTH : Map.of("warming", "GHG"));
        }

        HybridSystem joined(
                InputOutputModel model,
                List<SectorProduct> products,
                List<Spend> spends,
                List<Sale> sales,
                Map<String, String> indicators) {
            return HybridSystem.of(
                    new HybridPlan(model, network(), indicators, products, spends, sales, DoubleCounting.BY_VALUE),
                    NO_RATES);
        }
    }
}
