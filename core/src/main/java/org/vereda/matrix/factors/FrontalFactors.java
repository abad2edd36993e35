package org.vereda.matrix.factors;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.vereda.matrix.factors.Fronts.Front;

/**
 * Triangular factors {@code P R A C P' = L U} of a core in dense fronts: most of the work is done by the kernel of
 * {@link DenseElimination}. Rows change places inside of a front only; where that is not enough for stable pivots there are no
 * such factors.
 */
final class FrontalFactors implements Factors {
    /** Larger multipliers lose too many digits. */
    private static final double LARGEST_MULTIPLIER = 1e4;

    private final Fronts fronts;
    private final Equilibration scaling;
    private final Part[] parts;

    /**
     * The factors of one front.
     *
     * @param upper its pivot rows over all of its columns; {@code L} without the unit diagonal below the diagonal
     * @param lower its border rows over its pivot columns, row by row
     * @param rowAt which of its pivot rows came to which place
     */
    @SuppressWarnings("ArrayRecordComponent") // private to the factors
    private record Part(double[][] upper, double[][] lower, int[] rowAt) {}

    private FrontalFactors(Fronts fronts, Equilibration scaling, Part... parts) {
        this.fronts = fronts;
        this.scaling = scaling;
        this.parts = parts;
    }

    /** The factors, or nothing where a pivot vanishes, is too small or, with diagonal pivots, not of its diagonal's sign. */
    static Optional<FrontalFactors> of(Columns core, Fronts fronts, Pivoting pivoting) {
        Equilibration scaling =
                pivoting == Pivoting.DIAGONAL ? Equilibration.none(core.size()) : Equilibration.of(core);
        Assembly assembly = new Assembly(core, fronts, pivoting, scaling);
        return assembly.run() ? Optional.of(new FrontalFactors(fronts, scaling, assembly.parts)) : Optional.empty();
    }

    @Override
    public int determinantSign() {
        int sign = 1;
        for (Part part : parts) {
            double[] pivots = new double[part.rowAt.length];
            Arrays.setAll(pivots, k -> part.upper[k][k]);
            sign *= Pivoting.determinantSign(part.rowAt, pivots);
        }
        return sign;
    }

    @Override
    public double[] solve(double[] b, int lanes) {
        double[] z = permuted(b, lanes, true);
        double[] local = new double[fronts.rawOrder().length];
        for (int f = 0; f < parts.length; f++) {
            for (int lane = 0; lane < lanes; lane++) {
                eliminate(f, z, lanes, lane, local);
            }
        }
        for (int f = parts.length - 1; f >= 0; f--) {
            for (int lane = 0; lane < lanes; lane++) {
                substitute(f, z, lanes, lane, local);
            }
        }
        return restored(z, lanes, false);
    }

    @Override
    public double[] solveTransposed(double[] c, int lanes) {
        double[] z = permuted(c, lanes, false);
        double[] local = new double[fronts.rawOrder().length];
        for (int f = 0; f < parts.length; f++) {
            for (int lane = 0; lane < lanes; lane++) {
                eliminateTransposed(f, z, lanes, lane, local);
            }
        }
        for (int f = parts.length - 1; f >= 0; f--) {
            for (int lane = 0; lane < lanes; lane++) {
                substituteTransposed(f, z, lanes, lane, local);
            }
        }
        return restored(z, lanes, true);
    }

    private double[] permuted(double[] vector, int lanes, boolean byRow) {
        int[] order = fronts.rawOrder();
        double[] permuted = new double[vector.length];
        for (int place = 0; place < order.length; place++) {
            double factor = byRow ? scaling.row(order[place]) : scaling.column(order[place]);
            for (int lane = 0; lane < lanes; lane++) {
                permuted[lanes * place + lane] = vector[lanes * order[place] + lane] * factor;
            }
        }
        return permuted;
    }

    private double[] restored(double[] permuted, int lanes, boolean byRow) {
        int[] order = fronts.rawOrder();
        double[] vector = new double[permuted.length];
        for (int place = 0; place < order.length; place++) {
            double factor = byRow ? scaling.row(order[place]) : scaling.column(order[place]);
            for (int lane = 0; lane < lanes; lane++) {
                vector[lanes * order[place] + lane] = permuted[lanes * place + lane] * factor;
            }
        }
        return vector;
    }

    private void eliminate(int f, double[] z, int lanes, int lane, double[] local) {
        Front front = fronts.list().get(f);
        Part part = parts[f];
        int w = front.pivots();
        for (int k = 0; k < w; k++) {
            double own = z[lanes * (front.start() + part.rowAt[k]) + lane];
            local[k] = own - DenseFactors.product(part.upper[k], local, 0, k);
        }
        for (int k = 0; k < w; k++) {
            z[lanes * (front.start() + k) + lane] = local[k];
        }
        int[] border = front.border();
        for (int i = 0; i < border.length; i++) {
            z[lanes * border[i] + lane] -= DenseFactors.product(part.lower[i], local, 0, w);
        }
    }

    private void substitute(int f, double[] z, int lanes, int lane, double[] local) {
        Front front = fronts.list().get(f);
        double[][] upper = parts[f].upper;
        int w = front.pivots();
        int n = front.size();
        for (int j = 0; j < n; j++) {
            local[j] = z[lanes * front.position(j) + lane];
        }
        for (int k = w - 1; k >= 0; k--) {
            local[k] = (local[k] - DenseFactors.product(upper[k], local, k + 1, n)) / upper[k][k];
            z[lanes * (front.start() + k) + lane] = local[k];
        }
    }

    private void eliminateTransposed(int f, double[] z, int lanes, int lane, double[] local) {
        Front front = fronts.list().get(f);
        double[][] upper = parts[f].upper;
        int n = front.size();
        for (int j = 0; j < n; j++) {
            local[j] = z[lanes * front.position(j) + lane];
        }
        for (int k = 0; k < front.pivots(); k++) {
            local[k] /= upper[k][k];
            DenseElimination.subtract(local, upper[k], local[k], k + 1, n);
        }
        for (int j = 0; j < n; j++) {
            z[lanes * front.position(j) + lane] = local[j];
        }
    }

    private void substituteTransposed(int f, double[] z, int lanes, int lane, double[] local) {
        Front front = fronts.list().get(f);
        Part part = parts[f];
        int w = front.pivots();
        for (int k = 0; k < w; k++) {
            local[k] = z[lanes * (front.start() + k) + lane];
        }
        int[] border = front.border();
        for (int i = 0; i < border.length; i++) {
            DenseElimination.subtract(local, part.lower[i], z[lanes * border[i] + lane], 0, w);
        }
        for (int k = w - 1; k >= 0; k--) {
            DenseElimination.subtract(local, part.upper[k], local[k], 0, k);
        }
        for (int k = 0; k < w; k++) {
            z[lanes * (front.start() + part.rowAt[k]) + lane] = local[k];
        }
    }

    /** The state of one factorization. */
    private static final class Assembly {
        private final Columns columns;
        private final Columns rows;
        private final Fronts fronts;
        private final Pivoting pivoting;
        private final Equilibration scaling;
        private final double[] least;
        private final Part[] parts;
        private final double[][][] complements;
        private final int[] local;

        Assembly(Columns core, Fronts fronts, Pivoting pivoting, Equilibration scaling) {
            this.columns = core;
            this.rows = core.transpose();
            this.fronts = fronts;
            this.pivoting = pivoting;
            this.scaling = scaling;
            this.least = pivoting.leastPivots(core, scaling);
            int count = fronts.list().size();
            this.parts = new Part[count];
            this.complements = new double[count][][];
            this.local = new int[core.size()];
        }

        boolean run() {
            List<Front> list = fronts.list();
            for (int f = 0; f < list.size(); f++) {
                if (!factorize(f, list.get(f))) {
                    return false;
                }
            }
            return true;
        }

        private boolean factorize(int f, Front front) {
            int w = front.pivots();
            double[][] dense = assembled(front);
            int[] rowAt = new int[w];
            double[] leastPivots = new double[w];
            for (int k = 0; k < w; k++) {
                rowAt[k] = k;
                leastPivots[k] = least[fronts.rawOrder()[front.start() + k]];
            }
            if (!new DenseElimination(dense, w, pivoting, rowAt).run(leastPivots)) {
                return false;
            }
            double[][] lower = new double[front.border().length][];
            double[][] complement = new double[lower.length][];
            for (int i = 0; i < lower.length; i++) {
                lower[i] = Arrays.copyOf(dense[w + i], w);
                complement[i] = Arrays.copyOfRange(dense[w + i], w, dense.length);
            }
            parts[f] = new Part(Arrays.copyOf(dense, w), lower, rowAt);
            complements[f] = complement;
            return pivoting == Pivoting.DIAGONAL || hasModestMultipliers(lower);
        }

        private static boolean hasModestMultipliers(double[][] lower) {
            for (double[] row : lower) {
                for (double multiplier : row) {
                    if (!(Math.abs(multiplier) <= LARGEST_MULTIPLIER)) {
                        return false;
                    }
                }
            }
            return true;
        }

        private double[][] assembled(Front front) {
            int n = front.size();
            double[][] dense = new double[n][n];
            for (int j = 0; j < n; j++) {
                local[front.position(j)] = j;
            }
            for (int j = 0; j < front.pivots(); j++) {
                addEntries(front, j, dense);
            }
            for (int child : front.children()) {
                addComplement(fronts.list().get(child).border(), complements[child], dense);
                complements[child] = new double[0][];
            }
            return dense;
        }

        /** What was not taken by an earlier front: the pivot column down from the front, the pivot row right of its pivots. */
        private void addEntries(Front front, int j, double[][] dense) {
            int[] positions = fronts.rawPositions();
            int index = fronts.rawOrder()[front.start() + j];
            for (int k = columns.columnStart(index); k < columns.columnEnd(index); k++) {
                int row = columns.row(k);
                if (positions[row] >= front.start()) {
                    dense[local[positions[row]]][j] += scaling.scaled(columns.value(k), row, index);
                }
            }
            for (int k = rows.columnStart(index); k < rows.columnEnd(index); k++) {
                int column = rows.row(k);
                if (positions[column] >= front.start() + front.pivots()) {
                    dense[j][local[positions[column]]] += scaling.scaled(rows.value(k), index, column);
                }
            }
        }

        private void addComplement(int[] border, double[][] complement, double[][] dense) {
            for (int i = 0; i < border.length; i++) {
                double[] target = dense[local[border[i]]];
                for (int j = 0; j < border.length; j++) {
                    target[local[border[j]]] += complement[i][j];
                }
            }
        }
    }
}
