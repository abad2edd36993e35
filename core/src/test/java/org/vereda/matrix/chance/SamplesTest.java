package org.vereda.matrix.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vereda.matrix.UnsolvableSystem.Reason;

/** What samples tell, by hand; and how two lists of them are paired. */
class SamplesTest {
    private static FailedSample failed(int sample) {
        return new FailedSample(sample, Reason.LOOP_GAIN, List.of());
    }

    @Test
    void meanAndDeviationAreThoseOfTheNumbers() {
        Samples samples = Samples.of(new double[] {7, 2, 0, 3, 8}, List.of(failed(2)));

        assertThat(samples.size()).isEqualTo(4);
        assertThat(samples.numbers()).containsExactly(0, 1, 3, 4);
        assertThat(samples.values()).containsExactly(7, 2, 3, 8);
        assertThat(samples.mean()).isEqualTo(5);
        assertThat(samples.standardDeviation()).isCloseTo(Math.sqrt((4 + 9 + 4 + 9) / 3.0), within(1e-15));
        assertThat(samples.median()).isEqualTo(5);
        assertThat(samples.quantile(0.25)).isCloseTo(2.75, within(1e-12));
        assertThat(samples.quantile(0)).isEqualTo(2);
        assertThat(samples.quantile(1)).isEqualTo(8);
        assertThat(Samples.of(new double[] {1, 3}, List.of()).standardDeviation())
                .isCloseTo(Math.sqrt(2), within(1e-15));
        assertThat(samples.failures()).containsExactly(failed(2));
    }

    @Test
    void withoutValuesThereIsNoFigure() {
        Samples none = Samples.of(new double[] {3}, List.of(failed(0)));

        assertThat(none.mean()).isNaN();
        assertThat(none.standardDeviation()).isNaN();
        assertThatThrownBy(none::median).hasMessageContaining("0 samples");
        Samples one = Samples.of(new double[] {3}, List.of());
        assertThat(one.mean()).isEqualTo(3);
        assertThat(one.standardDeviation()).isNaN();
        assertThat(one.quantile(0.7)).isEqualTo(3);
        assertThatThrownBy(() -> one.quantile(-0.1)).hasMessageContaining("-0.1");
        assertThatThrownBy(() -> one.quantile(Double.NaN)).hasMessageContaining("NaN");
    }

    /** Samples 1 and 4 failed in the first, 4 and 5 in the second. */
    @Test
    void failuresOfEitherAreNamedOnceInTheirOrder() {
        Samples first = Samples.of(new double[] {1, 0, 3, 4, 0, 6}, List.of(failed(1), failed(4)));
        Samples second = Samples.of(new double[] {1, 9, 5, 2, 0, 0}, List.of(failed(4), failed(5)));

        Comparison comparison = Comparison.of(first, second);

        assertThat(comparison.difference().numbers()).containsExactly(0, 2, 3);
        assertThat(comparison.difference().values()).containsExactly(0, -2, 2);
        assertThat(comparison.difference().failures()).containsExactly(failed(1), failed(4), failed(5));
        assertThat(List.of(comparison.lower(), comparison.equal(), comparison.higher()))
                .containsExactly(1, 1, 1);
        assertThat(Comparison.of(second, first).difference().failures()).hasSize(3);
        assertThat(comparison.shareLower()).isEqualTo(0.5);
    }

    @Test
    void equalSamplesCountHalf() {
        Samples first = Samples.of(new double[] {1, 2, 3, 4}, List.of());
        Samples second = Samples.of(new double[] {1, 2, 5, 4}, List.of());

        assertThat(Comparison.of(first, second).shareLower()).isEqualTo(2.5 / 4);
        assertThat(Comparison.of(second, first).shareLower()).isEqualTo(1.5 / 4);
    }

    @Test
    void nothingIsComparedWhereNoSampleHasBoth() {
        Samples first = Samples.of(new double[] {1, 2}, List.of(failed(0)));
        Samples second = Samples.of(new double[] {1, 2}, List.of(failed(1)));

        assertThatThrownBy(() -> Comparison.of(first, second)).isInstanceOf(IllegalArgumentException.class);
    }
}
