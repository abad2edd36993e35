package org.vereda.matrix.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.stream.LongStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.vereda.matrix.UnsolvableSystem;
import org.vereda.matrix.UnsolvableSystem.Reason;
import org.vereda.matrix.chance.SpreadTable.Kind;

class SpreadTableTest {
    /** However few were expected, and wherever the first triangle stands. */
    @Test
    void numbersAreKeptInTheirOrder() {
        for (int expected = 0; expected < 9; expected++) {
            SpreadTable table = SpreadTable.builder(expected)
                    .logNormal(5, -2, 1.3)
                    .fixed()
                    .triangular(6, 1, 2, 4)
                    .normal(7, 3, 0.5)
                    .uniform(8, -1, 9)
                    .triangular(9, 2, 2, 3)
                    .build();
            assertThat(table.size()).isEqualTo(6);
            assertNumber(table, 0, Kind.LOG_NORMAL, 5, -2, 1.3, 0);
            assertNumber(table, 1, Kind.FIXED, 0, 0, 0, 0);
            assertNumber(table, 2, Kind.TRIANGULAR, 6, 1, 4, 2);
            assertNumber(table, 3, Kind.NORMAL, 7, 3, 0.5, 0);
            assertNumber(table, 4, Kind.UNIFORM, 8, -1, 9, 0);
            assertNumber(table, 5, Kind.TRIANGULAR, 9, 2, 3, 2);
        }
    }

    private static void assertNumber(
            SpreadTable table, int number, Kind kind, long id, double first, double second, double third) {
        assertThat(table.kind(number)).isEqualTo(kind);
        assertThat(table.identity(number)).isEqualTo(id);
        assertThat(new double[] {table.first(number), table.second(number), table.third(number)})
                .containsExactly(first, second, third);
    }

    @Test
    void distributionsAreTakenAsTheyAre() {
        List<Distribution> all = List.of(
                new Distribution.Fixed(4),
                new Distribution.LogNormal(1, 2),
                new Distribution.Normal(2, 3),
                new Distribution.Uniform(3, 4),
                new Distribution.Triangular(4, 5, 6));
        SpreadTable table = SpreadTable.of(all, LongStream.range(10, 15).toArray());

        assertNumber(table, 0, Kind.FIXED, 0, 0, 0, 0);
        assertNumber(table, 1, Kind.LOG_NORMAL, 11, 1, 2, 0);
        assertNumber(table, 2, Kind.NORMAL, 12, 2, 3, 0);
        assertNumber(table, 3, Kind.UNIFORM, 13, 3, 4, 0);
        assertNumber(table, 4, Kind.TRIANGULAR, 14, 4, 6, 5);
        assertThat(refusal(() -> SpreadTable.of(all, new long[4])).reason()).isEqualTo(Reason.SHAPE_MISMATCH);
    }

    @Test
    void certainNumbersHaveNoParameters() {
        SpreadTable fixed = SpreadTable.fixed(3);

        assertThat(fixed.size()).isEqualTo(3);
        assertNumber(fixed, 2, Kind.FIXED, 0, 0, 0, 0);
        assertThat(SpreadTable.builder(1).normal(1, 2, 0).build().kind(0)).isEqualTo(Kind.NORMAL);
        assertThat(SpreadTable.builder(1).logNormal(1, 2, 1).build().second(0)).isEqualTo(1);
        assertThat(SpreadTable.builder(1).uniform(1, 2, 2).build().second(0)).isEqualTo(2);
    }

    @Test
    void contradictoryParametersAreRefused() {
        SpreadTable.Builder builder = SpreadTable.builder(1);
        assertInvalid(() -> builder.logNormal(1, 0, 2));
        assertInvalid(() -> builder.logNormal(1, 1, 0.9));
        assertInvalid(() -> builder.normal(1, 2, -1));
        assertInvalid(() -> builder.uniform(1, 2, 1));
        assertInvalid(() -> builder.triangular(1, 2, 1, 3));
        assertInvalid(() -> builder.triangular(1, 2, 4, 3));
        for (double wrong : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            assertInvalid(() -> builder.logNormal(1, wrong, 2));
            assertInvalid(() -> builder.logNormal(1, 1, wrong));
            assertInvalid(() -> builder.normal(1, wrong, 1));
            assertInvalid(() -> builder.normal(1, 1, wrong));
            assertInvalid(() -> builder.uniform(1, wrong, 2));
            assertInvalid(() -> builder.uniform(1, 1, wrong));
            assertInvalid(() -> builder.triangular(1, wrong, 2, 3));
            assertInvalid(() -> builder.triangular(1, 1, 2, wrong));
        }
        assertThat(builder.build().size()).isZero();
    }

    private static void assertInvalid(ThrowingCallable call) {
        assertThat(refusal(call).reason()).isEqualTo(Reason.INVALID_DISTRIBUTION);
    }

    private static UnsolvableSystem refusal(ThrowingCallable call) {
        return catchThrowableOfType(UnsolvableSystem.class, call);
    }
}
