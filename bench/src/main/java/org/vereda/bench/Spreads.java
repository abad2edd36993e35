package org.vereda.bench;

import org.vereda.bench.system.GeneratedSystem;
import org.vereda.matrix.CoreStrategy;
import org.vereda.matrix.SparseMatrix;
import org.vereda.matrix.TechnosphereSolver;
import org.vereda.matrix.chance.SignRule;
import org.vereda.matrix.chance.SpreadTable;
import org.vereda.matrix.chance.UncertainMatrix;
import org.vereda.matrix.chance.UncertainSystem;

/** A generated system with its lognormal coefficients, for the core's own simulation. */
final class Spreads {
    private Spreads() {}

    static UncertainSystem of(GeneratedSystem system) {
        TechnosphereSolver solver =
                TechnosphereSolver.compile(system.technosphere(), CoreStrategy.AUTOMATIC, system.wasteTreatments());
        return new UncertainSystem(
                solver,
                lognormal(system.technosphere(), system.technosphereSpread(), 0),
                lognormal(
                        system.interventions(),
                        system.interventionSpread(),
                        system.technosphere().entries()),
                UncertainMatrix.certain(system.characterization()));
    }

    private static UncertainMatrix lognormal(SparseMatrix center, double[] spread, long firstIdentity) {
        SpreadTable.Builder builder = SpreadTable.builder(spread.length);
        for (int k = 0; k < spread.length; k++) {
            if (spread[k] > 0) {
                builder.logNormal(firstIdentity + k, center.value(k), Math.exp(spread[k]));
            } else {
                builder.fixed();
            }
        }
        return new UncertainMatrix(center, builder.build(), SignRule.KEPT);
    }
}
