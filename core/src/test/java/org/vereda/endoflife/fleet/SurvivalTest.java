package org.vereda.endoflife.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vereda.quantity.SourcePosition;

class SurvivalTest {
    /** AT-11. */
    private static final Survival WEIBULL = new Survival.Weibull(2.875, 17.07);

    static List<Survival> laws() {
        return List.of(
                new Survival.Table(List.of(1.0, 0.99, 0.9, 0.5, 0.0)),
                WEIBULL,
                new Survival.Logistic(17, 4),
                new Survival.Lognormal(15, 0.3),
                new Survival.TruncatedNormal(16, 4.8));
    }

    @ParameterizedTest
    @MethodSource("laws")
    void everyLawBeginsWithOneFallsAndEndsAtNothing(Survival law) {
        assertThat(law.at(0)).isEqualTo(1, within(1e-12));
        IntStream.range(0, 800)
                .forEach(quarter -> assertThat(law.at((quarter + 1) / 4.0)).isLessThanOrEqualTo(law.at(quarter / 4.0)));
        assertThat(law.at(300)).isLessThan(1e-20);
        assertThat(law.at(law.medianYears())).isEqualTo(0.5, within(1e-8));
    }

    @Test
    void weibullGivesThePublishedShares() {
        assertThat(WEIBULL.at(5)).isEqualTo(.971125, within(5e-7));
        assertThat(WEIBULL.at(10)).isEqualTo(.806585, within(5e-7));
        assertThat(WEIBULL.at(15)).isEqualTo(.501782, within(5e-7));
        assertThat(WEIBULL.at(20)).isEqualTo(.206625, within(5e-7));
        assertThat(WEIBULL.meanYears()).isEqualTo(15.21576, within(5e-6));
        assertThat(WEIBULL.medianYears()).isEqualTo(15.02687, within(5e-6));
    }

    @Test
    void meansOfPublishedLawsAreMet() {
        assertThat(new Survival.Weibull(4.4, 1 / 0.05917).meanYears()).isEqualTo(15.4028, within(5e-5));
        assertThat(new Survival.Weibull(2.8, 1 / 0.05495).meanYears()).isEqualTo(16.2047, within(5e-5));
    }

    @Test
    void lognormalMeanIsMedianTimesTheExponentOfHalfItsVariance() {
        assertThat(new Survival.Lognormal(15, 0.3).meanYears()).isEqualTo(15 * Math.exp(0.045), within(1e-6));
    }

    @Test
    void logisticHasThePublishedScaleAndYearlyShares() {
        Survival.Logistic vehicle = new Survival.Logistic(17, 4);
        assertThat(vehicle.scale()).isEqualTo(2.205316, within(5e-7));
        assertThat(new Lifetime(vehicle, Timing.END).yearly(13)).isEqualTo(.948895, within(5e-7));
        assertThat(new Lifetime(new Survival.Logistic(15, 4), Timing.END).yearly(13))
                .isEqualTo(.895138, within(5e-7));
    }

    @Test
    void truncatedLawsSayWhatTheyLostBeforeTheSale() {
        assertThat(new Survival.TruncatedNormal(16, 4.8).doubt(SourcePosition.NOWHERE))
                .hasValueSatisfying(finding -> {
                    assertThat(finding.code()).isEqualTo("fleet.survival-truncated");
                    assertThat(Double.parseDouble(finding.arguments().getFirst()))
                            .isEqualTo(4.29e-4, within(1e-6));
                });
        assertThat(WEIBULL.doubt(SourcePosition.NOWHERE)).isEmpty();
    }

    @Test
    void tableThatLeavesSomeAliveIsDoubted() {
        assertThat(new Survival.Table(List.of(1.0, 0.4)).doubt(SourcePosition.NOWHERE))
                .hasValueSatisfying(finding -> assertThat(finding.arguments()).containsExactly("1", "0.4"));
    }

    @Test
    void tableThatRisesOrStartsBelowOneIsRefused() {
        assertThatThrownBy(() -> new Survival.Table(List.of(1.0, 0.8, 0.9))).hasMessageContaining("[2, 0.8, 0.9]");
        assertThatThrownBy(() -> new Survival.Table(List.of(0.9))).hasMessageContaining("fleet.survival-starts");
        assertThatThrownBy(() -> new Survival.Weibull(0, 1)).hasMessageContaining("fleet.survival-parameter");
    }
}
