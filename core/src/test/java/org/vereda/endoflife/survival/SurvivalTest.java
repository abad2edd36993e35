package org.vereda.endoflife.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

class SurvivalTest {
    /** EPA OMEGA sedans as Weibull: shares, mean and median of the worked example AT-11. */
    @Example
    void theWeibullFunctionOfOmegaHasItsPublishedSharesMeanAndMedian() {
        Survival sedan = new Survival.Weibull(2.875, 17.07);
        assertThat(sedan.at(5)).isCloseTo(0.971125, within(5e-7));
        assertThat(sedan.at(10)).isCloseTo(0.806585, within(5e-7));
        assertThat(sedan.at(15)).isCloseTo(0.501782, within(5e-7));
        assertThat(sedan.at(20)).isCloseTo(0.206625, within(5e-7));
        assertThat(sedan.mean()).isCloseTo(15.21576, within(5e-6));
        assertThat(sedan.median()).isCloseTo(15.02687, within(5e-6));
    }

    /** The scale of a logistic lifetime with deviation 4, of the worked example AT-17. */
    @Example
    void theLogisticScaleIsThatOfTheDeviation() {
        assertThat(new Survival.Logistic(17, 4).scale()).isCloseTo(2.205316, within(5e-7));
    }

    @Property
    void nothingDiesBeforeItIsSoldAndNothingRises(
            @ForAll @DoubleRange(min = 1, max = 30) double mean,
            @ForAll @DoubleRange(min = 0.5, max = 10) double spread) {
        for (Survival survival : List.of(
                new Survival.Weibull(spread, mean),
                new Survival.Logistic(mean, spread),
                new Survival.TruncatedNormal(mean, spread),
                new Survival.Lognormal(mean, spread / 10),
                new Survival.Fixed(mean))) {
            assertThat(survival.at(0)).isEqualTo(1);
            for (int age = 0; age < 60; age++) {
                assertThat(survival.at(age + 1)).isBetween(0.0, survival.at(age));
            }
        }
    }

    @Example
    void aTableIsStraightBetweenItsAgesAndEndsWithItsLast() {
        Survival table = new Survival.Table(new TreeMap<>(Map.of(0, 1.0, 10, 0.8, 20, 0.1)));
        assertThat(table.at(5)).isCloseTo(0.9, within(1e-12));
        assertThat(table.at(15)).isCloseTo(0.45, within(1e-12));
        assertThat(table.at(20.5)).isZero();
        assertThat(table.median()).isCloseTo(10 + 3 / 0.07 * 0.1, within(1e-6));
    }

    @Example
    void aTableThatRisesOrBeginsBelowOneIsRefused() {
        assertThatThrownBy(() -> new Survival.Table(new TreeMap<>(Map.of(0, 1.0, 1, 0.5, 2, 0.6))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Survival.Table(new TreeMap<>(Map.of(0, 0.9))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Survival.Table(new TreeMap<>(Map.of(1, 0.9))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Example
    void theNormalLifetimeSaysWhatItCutsOff() {
        assertThat(new Survival.TruncatedNormal(16, 4.8).before()).isCloseTo(0.000429, within(1e-6));
    }
}
