package org.vereda.bench.system;

import java.util.Set;
import org.vereda.matrix.SparseMatrix;

/** An input-output table {@code A = I - Z}: nearly every sector buys of nearly every other, the column sums of Z are below one. */
final class SectorTable {
    private static final double DENSITY = 0.95;

    private final Draws draws;
    private final int sectors;

    SectorTable(Draws draws, int sectors) {
        this.draws = draws;
        this.sectors = sectors;
    }

    Technosphere generate() {
        SparseMatrix.Builder builder = SparseMatrix.builder(sectors, sectors);
        for (int column = 0; column < sectors; column++) {
            double gain = draws.between(0.3, 0.7);
            double[] shares = draws.shares(sectors);
            builder.add(column, column, 1);
            for (int row = 0; row < sectors; row++) {
                if (draws.happens(DENSITY)) {
                    builder.add(row, column, -gain * shares[row]);
                }
            }
        }
        return new Technosphere(builder.build(), Set.of(), sectors - 1, 0);
    }
}
