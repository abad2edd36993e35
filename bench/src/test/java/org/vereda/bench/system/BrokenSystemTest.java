package org.vereda.bench.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vereda.bench.rival.BackwardError;
import org.vereda.matrix.CoreStrategy;
import org.vereda.matrix.TechnosphereSolver;
import org.vereda.matrix.UnsolvableSystem;

class BrokenSystemTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19})
    void whatHasNoResultIsRefusedAndTheRestIsSolved(int number) {
        BrokenSystem broken = BrokenSystem.number(number);
        double[] demand = new double[broken.size()];
        demand[0] = 1;
        if (broken.mustBeRefused()) {
            assertThatThrownBy(() -> solve(broken, demand)).isInstanceOf(UnsolvableSystem.class);
        } else {
            assertThat(BackwardError.of(broken.matrix(), solve(broken, demand), demand))
                    .isLessThan(1e-12);
        }
    }

    private static double[] solve(BrokenSystem broken, double[] demand) {
        return TechnosphereSolver.compile(broken.matrix(), CoreStrategy.AUTOMATIC, Set.of())
                .solve(demand)
                .values();
    }
}
