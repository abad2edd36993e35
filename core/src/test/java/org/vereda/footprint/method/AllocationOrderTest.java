package org.vereda.footprint.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.vereda.footprint.method.Parts.number;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.vereda.footprint.method.AllocationDecision.Step;
import org.vereda.footprint.method.AllocationOrder.Circumstances;
import org.vereda.footprint.method.CoProduct.Measure;
import org.vereda.quantity.Currency;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.Money;
import org.vereda.quantity.SourcePosition;

class AllocationOrderTest {
    private static final AllocationOrder CATENA_X =
            new AllocationOrder(MethodProfile.CATENA_X_4, "casting", SourcePosition.NOWHERE);
    private static final AllocationOrder ISO =
            new AllocationOrder(MethodProfile.ISO_14067, "casting", SourcePosition.NOWHERE);

    @Test
    void upToFiveTimesThePriceIsSharedByMass() {
        AllocationDecision decision = CATENA_X.decide(
                List.of(product("housing", "900", "5", "5", "5"), product("cover", "100", "1", "1", "1")),
                Circumstances.NONE);
        assertThat(decision.step()).isEqualTo(Step.PHYSICAL);
        assertThat(decision.measure()).contains(Measure.MASS);
        assertThat(decision.priceRatio().orElseThrow()).isEqualByComparingTo("5");
        assertThat(decision.shares().get("housing")).isEqualByComparingTo("0.9");
    }

    @Test
    void beyondFiveTimesThePriceIsSharedByValueOfAveragedPrices() {
        AllocationDecision decision = CATENA_X.decide(
                List.of(product("palladium", "1", "90", "100", "110"), product("nickel", "900", "1", "1", "1")),
                Circumstances.NONE);
        assertThat(decision.step()).isEqualTo(Step.ECONOMIC);
        assertThat(decision.shares().get("palladium")).isEqualByComparingTo("0.1");
    }

    @Test
    void isoTakesTheMassWhateverThePrices() {
        AllocationDecision decision = ISO.decide(
                List.of(product("palladium", "1", "100"), product("nickel", "999", "1")), Circumstances.NONE);
        assertThat(decision.step()).isEqualTo(Step.PHYSICAL);
        assertThat(decision.shares().get("palladium")).isEqualByComparingTo("0.001");
    }

    @Test
    void subdivisionComesBeforeEveryKey() {
        Map<String, BigDecimal> metered = Map.of("housing", number("0.7"), "cover", number("0.3"));
        Circumstances divided = new Circumstances(Map.of(), metered, Optional.empty(), false);
        List<CoProduct> products = List.of(product("housing", "9", "1"), product("cover", "1", "9"));
        assertThat(CATENA_X.decide(products, divided).step()).isEqualTo(Step.SUBDIVISION);
        assertThat(ISO.decide(products, divided).shares()).isEqualTo(metered);
    }

    @Test
    void sectorRuleComesFirstOnlyInCatenaX() {
        Map<String, BigDecimal> slag = Map.of("steel", number("0.98"), "slag", number("0.02"));
        Circumstances sector = new Circumstances(slag, Map.of(), Optional.empty(), false);
        List<CoProduct> products = List.of(product("steel", "3", "1"), product("slag", "1", "1"));
        assertThat(CATENA_X.decide(products, sector).step()).isEqualTo(Step.SECTOR_RULE);
        assertThat(ISO.decide(products, sector).step()).isEqualTo(Step.PHYSICAL);
    }

    @Test
    void substitutionGivesAllToTheMainProduct() {
        Circumstances displaced = new Circumstances(Map.of(), Map.of(), Optional.of("steel"), false);
        AllocationDecision decision =
                CATENA_X.decide(List.of(product("steel", "3", "1"), product("slag", "1", "1")), displaced);
        assertThat(decision.step()).isEqualTo(Step.SUBSTITUTION);
        assertThat(decision.shares()).containsOnlyKeys("steel");
    }

    /** 100 MJ of power and 100 MJ of heat at 373.15 K in surroundings of 298.15 K: exergy 100 and 20.0991. */
    @Test
    void heatAndPowerAreSharedByExergy() {
        BigDecimal heat = AllocationOrder.exergyOfHeat(number("100"), number("373.15"), number("298.15"));
        assertThat(heat).isCloseTo(number("20.0991"), within(number("0.0001")));
        AllocationDecision decision = CATENA_X.decide(
                List.of(energy("power", "100", number("100")), energy("heat", "100", heat)),
                new Circumstances(Map.of(), Map.of(), Optional.empty(), true));
        assertThat(decision.measure()).contains(Measure.EXERGY);
        assertThat(decision.shares().get("power")).isCloseTo(number("0.832646"), within(number("0.000001")));
    }

    @Test
    void aByProductWithoutValueTakesNothingByValue() {
        AllocationDecision decision = CATENA_X.decide(
                List.of(product("part", "9", "2", "2", "2"), product("dust", "1", "0", "0", "0")), Circumstances.NONE);
        assertThat(decision.step()).isEqualTo(Step.ECONOMIC);
        assertThat(decision.shares().get("dust")).isEqualByComparingTo("0");
    }

    @Test
    void pricesOfOneYearAreADoubt() {
        AllocationDecision decision =
                CATENA_X.decide(List.of(product("a", "1", "1"), product("b", "1", "1")), Circumstances.NONE);
        assertThat(codes(decision)).contains("footprint.allocation-price-years", "footprint.allocation-physical");
    }

    @Test
    void withoutPricesAPhysicalMeasureStandsInWithAWarning() {
        AllocationDecision decision =
                CATENA_X.decide(List.of(product("a", "1"), product("b", "3", "1")), Circumstances.NONE);
        assertThat(decision.step()).isEqualTo(Step.PHYSICAL);
        assertThat(codes(decision)).contains("footprint.allocation-without-prices");
    }

    @Test
    void withoutAnythingNothingIsShared() {
        CoProduct bare = new CoProduct("bare", Map.of(), List.of());
        assertThat(ISO.decide(List.of(bare, product("a", "1", "1")), Circumstances.NONE)
                        .step())
                .isEqualTo(Step.UNDECIDED);
    }

    @Test
    void everyDecisionNamesProfileSectionAndProcess() {
        Finding reason = CATENA_X.decide(List.of(product("a", "1", "1")), Circumstances.NONE)
                .reasons()
                .getFirst();
        assertThat(reason.arguments()).containsExactly("Catena-X PCF rulebook 4", "5.1.2", "casting");
    }

    @Test
    void sharesThatDoNotSumToOneAreRefused() {
        Circumstances wrong = new Circumstances(Map.of(), Map.of("a", number("0.9")), Optional.empty(), false);
        List<CoProduct> products = List.of(product("a", "1"), product("b", "1"));
        assertThatThrownBy(() -> ISO.decide(products, wrong)).isInstanceOf(InvalidInput.class);
    }

    @Property
    void sharesSumToExactlyOne(
            @ForAll @Size(min = 2, max = 9) List<@BigRange(min = "0.001", max = "900") @Scale(3) BigDecimal> masses) {
        List<CoProduct> products = new ArrayList<>();
        masses.forEach(
                mass -> products.add(product("p" + products.size(), mass.toPlainString(), mass.toPlainString())));
        AllocationDecision decision = CATENA_X.decide(products, Circumstances.NONE);
        assertThat(decision.shares().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("1");
    }

    private static List<String> codes(AllocationDecision decision) {
        return decision.reasons().stream().map(Finding::code).toList();
    }

    private static CoProduct product(String id, String mass, String... prices) {
        List<Money> money = Arrays.stream(prices)
                .map(price -> Money.of(price, Currency.USD, 2024))
                .toList();
        return new CoProduct(id, Map.of(Measure.MASS, number(mass)), money);
    }

    private static CoProduct energy(String id, String energy, BigDecimal exergy) {
        return new CoProduct(id, Map.of(Measure.ENERGY, number(energy), Measure.EXERGY, exergy), List.of());
    }
}
