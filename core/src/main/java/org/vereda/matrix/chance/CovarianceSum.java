package org.vereda.matrix.chance;

import java.util.Arrays;
import org.vereda.matrix.SparseMatrix;

/**
 * Adds up {@code cov = sum over identities of e e'}, where {@code e[p]} is the effect of an identity on product {@code p}.
 *
 * <p>An identity whose entries all lie in one column {@code j} has {@code e[p] = s x_p[j]}: those of one column need only the
 * sum of their {@code s^2}. Only identities that reach over several columns, or into the characterization, need a vector each.
 */
final class CovarianceSum {
    private static final int UNSEEN = -1;
    private static final int WIDE = -2;

    private final UncertainSystem system;
    private final int category;
    private final double[] factors;
    private final double[] y;
    private final double[] x;
    private final int count;
    private final Identities identities;
    private final int[] columnOf;
    private final RankSum sum;

    /** {@code x[count j + p]} is how much of process {@code j} one unit of product {@code p} needs. */
    CovarianceSum(UncertainSystem system, int category, double[] factors, double[] y, double[] x, int count) {
        this.system = system;
        this.category = category;
        this.factors = factors;
        this.y = y;
        this.x = x;
        this.count = count;
        this.identities = system.identities();
        this.columnOf = new int[identities.size()];
        this.sum = new RankSum(count);
    }

    double[] total() {
        Arrays.fill(columnOf, UNSEEN);
        eachEntry((number, column, effect) -> {
            int known = columnOf[number];
            columnOf[number] = known == UNSEEN || known == column ? column : WIDE;
        });
        eachFactor((number, flow, deviation) -> columnOf[number] = WIDE);
        addNarrow();
        addWide();
        return sum.total();
    }

    /** Receives an entry with what it adds to the effect of its identity, per amount of its column. */
    private interface Visitor {
        void visit(int number, int place, double effect);
    }

    private void eachEntry(Visitor visitor) {
        SparseMatrix a = system.technosphere().center();
        SparseMatrix b = system.interventions().center();
        system.technosphere().groups().forEach(group -> each(group, a, y, -1, visitor));
        system.interventions().groups().forEach(group -> each(group, b, factors, 1, visitor));
    }

    private void each(DrawGroup group, SparseMatrix matrix, double[] left, double sign, Visitor visitor) {
        int[] numbers = identities.of(group);
        int column = 0;
        for (int m = 0; m < numbers.length; m++) {
            int k = group.entries[m];
            while (k >= matrix.columnEnd(column)) {
                column++;
            }
            double effect = sign * left[matrix.row(k)] * group.deviations[m];
            if (effect != 0) {
                visitor.visit(numbers[m], column, effect);
            }
        }
    }

    private void eachFactor(Visitor visitor) {
        SparseMatrix c = system.characterization().center();
        for (DrawGroup group : system.characterization().groups()) {
            int[] numbers = identities.of(group);
            int flow = 0;
            for (int m = 0; m < numbers.length; m++) {
                int k = group.entries[m];
                while (k >= c.columnEnd(flow)) {
                    flow++;
                }
                if (c.row(k) == category && group.deviations[m] != 0) {
                    visitor.visit(numbers[m], flow, group.deviations[m]);
                }
            }
        }
    }

    private void addNarrow() {
        double[] effects = new double[columnOf.length];
        eachEntry((number, column, effect) -> effects[number] += columnOf[number] == WIDE ? 0 : effect);
        double[] squares = new double[system.size()];
        for (int number = 0; number < effects.length; number++) {
            if (columnOf[number] >= 0) {
                squares[columnOf[number]] += effects[number] * effects[number];
            }
        }
        for (int column = 0; column < squares.length; column++) {
            if (squares[column] > 0) {
                sum.add(x, count * column, Math.sqrt(squares[column]));
            }
        }
    }

    /** Terms of wide identities, sorted by identity; those of the characterization count flows instead of columns. */
    private void addWide() {
        int[] starts = new int[columnOf.length + 1];
        eachEntry((number, column, effect) -> starts[number + 1] += columnOf[number] == WIDE ? 1 : 0);
        eachFactor((number, flow, deviation) -> starts[number + 1]++);
        for (int number = 0; number < columnOf.length; number++) {
            starts[number + 1] += starts[number];
        }
        int[] next = starts.clone();
        int[] places = new int[starts[columnOf.length]];
        double[] effects = new double[places.length];
        eachEntry((number, column, effect) -> {
            if (columnOf[number] == WIDE) {
                places[next[number]] = column;
                effects[next[number]++] = effect;
            }
        });
        eachFactor((number, flow, deviation) -> {
            places[next[number]] = ~flow;
            effects[next[number]++] = deviation;
        });
        double[] flows = flows();
        double[] vector = new double[count];
        for (int number = 0; number < columnOf.length; number++) {
            if (columnOf[number] == WIDE) {
                Arrays.fill(vector, 0);
                for (int t = starts[number]; t < starts[number + 1]; t++) {
                    boolean ofFlow = places[t] < 0;
                    addTo(vector, ofFlow ? flows : x, count * (ofFlow ? ~places[t] : places[t]), effects[t]);
                }
                sum.add(vector, 0, 1);
            }
        }
    }

    /** {@code (B x_p)[k]} at {@code count k + p}. */
    private double[] flows() {
        SparseMatrix b = system.interventions().center();
        double[] flows = new double[b.rows() * count];
        double[] target = new double[count];
        for (int column = 0; column < b.columns(); column++) {
            for (int k = b.columnStart(column); k < b.columnEnd(column); k++) {
                System.arraycopy(flows, count * b.row(k), target, 0, count);
                addTo(target, x, count * column, b.value(k));
                System.arraycopy(target, 0, flows, count * b.row(k), count);
            }
        }
        return flows;
    }

    private void addTo(double[] vector, double[] numbers, int at, double factor) {
        for (int p = 0; p < count; p++) {
            vector[p] += factor * numbers[at + p];
        }
    }

    /** A sum of products {@code v v'}, eight vectors at a time so that the sum is read once for all of them. */
    private static final class RankSum {
        private static final int FEW = 8;

        private final int count;
        private final double[] total;
        private final double[][] few;
        private int waiting;

        RankSum(int count) {
            this.count = count;
            this.total = new double[Math.multiplyExact(count, count)];
            this.few = new double[FEW][count];
        }

        void add(double[] numbers, int at, double factor) {
            double[] vector = few[waiting++];
            for (int p = 0; p < count; p++) {
                vector[p] = factor * numbers[at + p];
            }
            if (waiting == FEW) {
                flush();
            }
        }

        private void flush() {
            for (int p = 0; p < count; p++) {
                row(p, few[0], few[1], few[2], few[3]);
                row(p, few[4], few[5], few[6], few[7]);
            }
            waiting = 0;
        }

        private void row(int p, double[] a, double[] b, double[] c, double[] d) {
            double ap = a[p];
            double bp = b[p];
            double cp = c[p];
            double dp = d[p];
            int at = p * count;
            for (int q = 0; q <= p; q++) {
                total[at + q] += ap * a[q] + bp * b[q] + (cp * c[q] + dp * d[q]);
            }
        }

        double[] total() {
            for (int v = waiting; v < FEW; v++) {
                Arrays.fill(few[v], 0);
            }
            flush();
            for (int p = 0; p < count; p++) {
                for (int q = 0; q < p; q++) {
                    total[q * count + p] = total[p * count + q];
                }
            }
            return total;
        }
    }
}
