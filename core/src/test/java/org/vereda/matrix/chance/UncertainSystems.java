package org.vereda.matrix.chance;

import java.util.Random;
import org.vereda.matrix.RandomSystems;
import org.vereda.matrix.SparseMatrix;
import org.vereda.matrix.TechnosphereSolver;

/** Uncertain systems made from a seed, for laws that must hold for all of them. */
final class UncertainSystems {
    static final int FLOWS = 6;
    static final int CATEGORIES = 2;

    private UncertainSystems() {}

    /** With loops, spreads of all kinds of about {@code spread}, and every tenth number a common one. */
    static UncertainSystem withLoops(long seed, int size, double spread) {
        SparseMatrix a = RandomSystems.withLoops(seed, size, 3, 0.5);
        SparseMatrix b = dense(seed + 1, FLOWS, size);
        SparseMatrix c = dense(seed + 2, CATEGORIES, FLOWS);
        Random random = new Random(seed + 3);
        return new UncertainSystem(
                TechnosphereSolver.compile(a),
                new UncertainMatrix(a, spreads(a, 0, spread, random), SignRule.KEPT),
                new UncertainMatrix(b, spreads(b, 100_000, spread, random), SignRule.FREE),
                new UncertainMatrix(c, spreads(c, 200_000, spread, random), SignRule.FREE));
    }

    /** With loops, every number of its own and lognormal. */
    static UncertainSystem logNormal(long seed, int size, double spread) {
        SparseMatrix a = RandomSystems.withLoops(seed, size, 3, 0.4);
        SparseMatrix b = dense(seed + 1, FLOWS, size);
        return new UncertainSystem(
                TechnosphereSolver.compile(a),
                new UncertainMatrix(a, logNormal(a, 0, spread), SignRule.KEPT),
                new UncertainMatrix(b, logNormal(b, 100_000, spread), SignRule.KEPT),
                UncertainMatrix.certain(dense(seed + 2, CATEGORIES, FLOWS)));
    }

    private static SpreadTable logNormal(SparseMatrix matrix, long firstId, double spread) {
        SpreadTable.Builder builder = SpreadTable.builder(matrix.entries());
        for (int column = 0; column < matrix.columns(); column++) {
            for (int k = matrix.columnStart(column); k < matrix.columnEnd(column); k++) {
                boolean given = matrix.rows() == matrix.columns() && matrix.row(k) == column;
                builder.logNormal(firstId + k, matrix.value(k), given ? 1 : Math.exp(spread));
            }
        }
        return builder.build();
    }

    private static SparseMatrix dense(long seed, int rows, int columns) {
        Random random = new Random(seed);
        SparseMatrix.Builder builder = SparseMatrix.builder(rows, columns);
        for (int column = 0; column < columns; column++) {
            for (int row = 0; row < rows; row++) {
                builder.add(row, column, 0.1 + random.nextDouble());
            }
        }
        return builder.build();
    }

    /** Every tenth number shares one of three identities; what a process gives is certain. */
    static SpreadTable spreads(SparseMatrix matrix, long firstId, double spread, Random random) {
        SpreadTable.Builder builder = SpreadTable.builder(matrix.entries());
        for (int column = 0; column < matrix.columns(); column++) {
            for (int k = matrix.columnStart(column); k < matrix.columnEnd(column); k++) {
                long id = k % 10 == 0 ? -1 - k / 10 % 3 : firstId + k;
                boolean given = matrix.rows() == matrix.columns() && matrix.row(k) == column;
                add(builder, id, matrix.value(k), given ? 0 : spread, random.nextInt(4));
            }
        }
        return builder.build();
    }

    private static void add(SpreadTable.Builder builder, long id, double value, double spread, int kind) {
        double range = Math.abs(value) * spread * Math.sqrt(3);
        if (spread == 0) {
            builder.fixed();
        } else if (kind == 0) {
            builder.normal(id, value, spread * Math.abs(value));
        } else if (kind == 1) {
            builder.uniform(id, value - range, value + range);
        } else if (kind == 2) {
            builder.triangular(id, value - Math.sqrt(2) * range, value, value + Math.sqrt(2) * range);
        } else {
            builder.logNormal(id, value, Math.exp(spread));
        }
    }
}
