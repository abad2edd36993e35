package org.vereda.endoflife.materials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.vereda.quantity.Findings;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;

class TreatmentChainTest {
    private static Transfer transfer(String step, String material, String target, String share) {
        return new Transfer(
                step, Substance.of(material), target, new BigDecimal(share), "test", SourcePosition.NOWHERE);
    }

    private static Composition masses(Object... pairs) {
        Map<Substance, BigDecimal> kilograms = new TreeMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            kilograms.put(Substance.of((String) pairs[i]), new BigDecimal(pairs[i + 1].toString()));
        }
        return Composition.of(kilograms);
    }

    /** Published recycling rates of aluminum from vehicles (AT-13): collection 99.7 %, melt yield 91 and 95 %. */
    @Test
    void aluminumOfVehiclesIsRecoveredToNinetyOnePercent() {
        TreatmentChain chain = TreatmentChain.of(
                "aluminum",
                List.of(
                        transfer("collection", "Al", "sorting", "0.997"),
                        transfer("sorting", "Al", "light", "0.86"),
                        transfer("sorting", "Al", "heavy", "0.14"),
                        transfer("light", "Al", "ingot", "0.91"),
                        transfer("heavy", "Al", "ingot", "0.95")));
        List<StatedYield> yields = chain.yields(Substance.of("Al"), "ingot");
        assertThat(yields.getFirst().share()).isEqualByComparingTo("0.9128532");
        assertThat(yields).extracting(StatedYield::against).containsExactly("collection", "sorting", "light", "heavy");
        assertThat(yields.get(1).share()).isEqualByComparingTo("0.9156");
    }

    /** AT-14. */
    @Test
    void aShredderLeavesWhatItDoesNotSort() {
        TreatmentChain chain = TreatmentChain.of(
                "shredder",
                List.of(
                        transfer("shredder", "Fe", "ferrous", "0.85"),
                        transfer("shredder", "Al", "non-ferrous", "0.875"),
                        transfer("shredder", "Cu", "non-ferrous", "0.67"),
                        transfer("shredder", "*", "non-ferrous", "0")));
        Treatment treatment = chain.treat(
                masses("Fe", 700, "Al", 90, "Cu", 15, "plastic", 90, "glass", 30, "rubber", 30, "other", 45));
        assertThat(treatment.mass("ferrous", Substance.of("Fe"))).isEqualByComparingTo("595");
        assertThat(treatment.mass("non-ferrous", Substance.of("Al"))).isEqualByComparingTo("78.75");
        assertThat(treatment.mass("non-ferrous", Substance.of("Cu"))).isEqualByComparingTo("10.05");
        assertThat(treatment.residue().total()).isEqualByComparingTo("316.2");
    }

    /** AT-15. */
    @Test
    void yieldsOfABatteryDependOnTheInputTheyAreStatedAgainst() {
        Map<String, String> yields =
                Map.of("Li", "0.91", "Ni", "0.98", "Co", "0.98", "Cu", "0.96", "Al", "0.93", "graphite", "0.90");
        List<Transfer> transfers = new ArrayList<>(List.of(
                transfer("collection", "*", "pre-treatment", "0.9"),
                transfer("pre-treatment", "*", "refining", "0.95")));
        yields.forEach((material, share) -> transfers.add(transfer("refining", material, "recovered", share)));
        Composition battery = masses("Li", 12, "Ni", 150, "Co", 20, "Cu", 130, "Al", 70, "graphite", 180);
        Treatment whole = TreatmentChain.of("hydro", transfers).treat(battery);
        Treatment refinery = TreatmentChain.of("hydro", transfers.subList(2, transfers.size()))
                .treat(battery);
        assertThat(recovered(refinery)).isEqualTo("Al 65.1, Co 19.6, Cu 124.8, Li 10.92, Ni 147, graphite 162");
        assertThat(recovered(whole))
                .isEqualTo("Al 55.6605, Co 16.758, Cu 106.704, Li 9.3366, Ni 125.685, graphite 138.51");
        assertThat(TreatmentChain.of("hydro", transfers).yields(Substance.of("Li"), "recovered"))
                .extracting(yield -> yield.against() + " "
                        + yield.share().stripTrailingZeros().toPlainString())
                .containsExactly("collection 0.77805", "pre-treatment 0.8645", "refining 0.91");
    }

    private static String recovered(Treatment treatment) {
        List<String> parts = new ArrayList<>();
        treatment
                .recovered()
                .kilograms()
                .forEach((substance, mass) ->
                        parts.add(substance + " " + mass.stripTrailingZeros().toPlainString()));
        return String.join(", ", parts);
    }

    @Property
    void nothingIsLostOrMade(
            @ForAll @Size(6) List<@IntRange(max = 50) Integer> shares, @ForAll @IntRange(max = 100_000) int grams) {
        List<BigDecimal> parts =
                shares.stream().map(share -> BigDecimal.valueOf(share, 2)).toList();
        TreatmentChain chain = TreatmentChain.of(
                "any",
                List.of(
                        new Transfer("one", Substance.of("*"), "two", parts.get(0), "", SourcePosition.NOWHERE),
                        new Transfer("one", Substance.of("*"), "out", parts.get(1), "", SourcePosition.NOWHERE),
                        new Transfer("two", Substance.of("steel"), "three", parts.get(2), "", SourcePosition.NOWHERE),
                        new Transfer("two", Substance.of("*"), "other", parts.get(3), "", SourcePosition.NOWHERE),
                        new Transfer("three", Substance.of("*"), "out", parts.get(4), "", SourcePosition.NOWHERE),
                        new Transfer("three", Substance.of("*"), "other", parts.get(5), "", SourcePosition.NOWHERE)));
        Composition input = Composition.of(Map.of(
                Substance.of("steel"),
                BigDecimal.valueOf(grams, 3),
                new Substance("steel", "Cu"),
                BigDecimal.valueOf(grams, 5)));
        Treatment treatment = chain.treat(input);
        treatment
                .recovered()
                .plus(treatment.residue())
                .kilograms()
                .forEach((substance, mass) -> assertThat(mass).isEqualByComparingTo(input.mass(substance)));
    }

    @Test
    void anElementMayGoElsewhereThanItsMaterial() {
        TreatmentChain chain = TreatmentChain.of(
                "steel",
                List.of(
                        transfer("refining", "steel", "steel", "0.9"),
                        new Transfer(
                                "refining",
                                new Substance("steel", "Zn"),
                                "dust",
                                BigDecimal.ONE,
                                "",
                                SourcePosition.NOWHERE)));
        Treatment treatment = chain.treat(Composition.of(Map.of(
                Substance.of("steel"),
                BigDecimal.TEN,
                new Substance("steel", "Zn"),
                BigDecimal.ONE,
                new Substance("steel", "Cu"),
                BigDecimal.ONE)));
        assertThat(treatment.mass("dust", new Substance("steel", "Zn"))).isEqualByComparingTo("1");
        assertThat(treatment.mass("steel", new Substance("steel", "Cu"))).isEqualByComparingTo("0.9");
    }

    @Test
    void aStepWithoutYieldIsAskedForAndNotTakenAsZero() {
        TreatmentChain chain = TreatmentChain.of("x", List.of(transfer("shredder", "Fe", "ferrous", "0.85")));
        Composition glass = masses("glass", 1);
        assertThatThrownBy(() -> chain.treat(glass))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("materials.no-yield [shredder, glass]");
    }

    @Test
    void chainsThatGainOrTurnBackAreRefused() {
        List<Transfer> gain = List.of(transfer("a", "Fe", "b", "0.6"), transfer("a", "Fe", "c", "0.5"));
        assertThatThrownBy(() -> TreatmentChain.of("x", gain)).hasMessageContaining("materials.more-than-all");
        List<Transfer> loop = List.of(transfer("a", "Fe", "b", "0.6"), transfer("b", "Fe", "a", "0.5"));
        assertThatThrownBy(() -> TreatmentChain.of("x", loop)).hasMessageContaining("materials.backward");
    }

    @Test
    void aCohortWithoutCompositionTakesTheNearestAndSaysSo() {
        CohortComposition old =
                new CohortComposition("car", "ice", 2011, masses("steel", 900), "test", SourcePosition.NOWHERE);
        Findings findings = new Findings();
        assertThat(Compositions.of(List.of(old)).of("car", "ice", 2015, findings))
                .isEqualTo(old);
        assertThat(findings.sorted()).extracting("code").containsExactly("materials.other-cohort");
        assertThatThrownBy(() -> Compositions.of(List.of(old)).of("car", "bev", 2015, findings))
                .hasMessageContaining("materials.no-composition");
    }
}
