package org.vereda.matrix.chance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.vereda.matrix.Solution;
import org.vereda.matrix.SparseMatrix;

/**
 * The variance of an impact {@code h = c B x} with {@code A x = f} to first order, from one primal and one adjoint solution:
 * {@code sum over identities of e^2} with {@code e = sum over entries of dh/da sd(a)}, where
 * {@code dh/dA[i][j] = -y[i] x[j]}, {@code dh/dB[k][j] = c[k] x[j]}, {@code dh/dc[k] = (B x)[k]} and {@code A' y = B' c}
 * (R. Heijungs, S. Suh, The Computational Structure of Life Cycle Assessment, 2002, chapter 6). Entries of one identity count
 * as fully correlated, their sizes growing together. {@code sd(a)} is that of the entry's distribution, also where it is
 * skewed, so a sum of independent parts has its exact variance; {@link Linearity} tells where products and loops bend it.
 */
public final class FirstOrder {
    private final double value;
    private final double[] effects;
    private final Identities identities;

    private FirstOrder(double value, double[] effects, Identities identities) {
        this.value = value;
        this.effects = effects;
        this.identities = identities;
    }

    /**
     * One identity's part of the variance.
     *
     * @param identity what is drawn
     * @param effect by how much the impact rises when it is one standard deviation up
     * @param share {@code effect^2 / variance}
     */
    public record Contribution(long identity, double effect, double share) {}

    /**
     * That of a demand in one category.
     *
     * @param demand {@code f}, one amount per product
     * @param category row of the characterization
     */
    public static FirstOrder of(UncertainSystem system, double[] demand, int category) {
        double[] weights = system.interventions().center().transposedTimes(system.factors(category));
        return of(system, system.solver().solve(demand), system.solver().solveTransposed(weights), category);
    }

    /**
     * The same from solutions at hand.
     *
     * @param x primal, for the demand
     * @param y adjoint, for the category
     */
    public static FirstOrder of(UncertainSystem system, Solution x, Solution y, int category) {
        return new Sum(system, x.values(), y.values(), category).total();
    }

    /** The undisturbed impact. */
    public double value() {
        return value;
    }

    /** In the square of the category's unit. */
    public double variance() {
        double sum = 0;
        for (double effect : effects) {
            sum += effect * effect;
        }
        return sum;
    }

    /** In the category's unit. */
    public double standardDeviation() {
        return Math.sqrt(variance());
    }

    /** By how much the impact rises when an identity is one standard deviation up; zero where it has no part in it. */
    public double effect(long identity) {
        int number = identities.number(identity);
        return number < 0 ? 0 : effects[number];
    }

    /** The identities with the largest shares, at most so many, largest first; none without effect. */
    public List<Contribution> contributions(int most) {
        double variance = variance();
        List<Contribution> largest = new ArrayList<>();
        for (int number : largest(most)) {
            double effect = effects[number];
            largest.add(new Contribution(identities.identity(number), effect, effect * effect / variance));
        }
        largest.sort(Comparator.comparingDouble((Contribution one) -> -Math.abs(one.effect()))
                .thenComparingLong(Contribution::identity));
        return largest;
    }

    /** The identities that should get the dimensions of {@link SamplingPlan.Sobol}, largest share first. */
    public List<Long> leading() {
        return contributions(SamplingPlan.Sobol.MOST_DIMENSIONS).stream()
                .map(Contribution::identity)
                .toList();
    }

    /** Sorts effect and number packed into one word: sorting objects would cost more than the solves. */
    private int[] largest(int most) {
        double top = Arrays.stream(effects).map(Math::abs).max().orElse(0);
        long[] packed = new long[effects.length];
        int count = 0;
        for (int number = 0; number < effects.length; number++) {
            if (effects[number] != 0) {
                int size = Float.floatToIntBits((float) (Math.abs(effects[number]) / top));
                packed[count++] = (long) ~size << Integer.SIZE | number;
            }
        }
        Arrays.sort(packed, 0, count);
        return Arrays.stream(packed, 0, Math.min(most, count))
                .mapToInt(word -> (int) word)
                .toArray();
    }

    double[] effects() {
        return effects;
    }

    /** Adds up the effects of all entries. */
    private static final class Sum {
        private final UncertainSystem system;
        private final double[] x;
        private final double[] y;
        private final double[] factors;
        private final double[] flows;
        private final int category;
        private final Identities identities;
        private final double[] effects;

        Sum(UncertainSystem system, double[] x, double[] y, int category) {
            this.system = system;
            this.x = x;
            this.y = y;
            this.category = category;
            this.factors = system.factors(category);
            this.flows = system.interventions().center().times(x);
            this.identities = system.identities();
            this.effects = new double[identities.size()];
        }

        FirstOrder total() {
            system.technosphere()
                    .groups()
                    .forEach(group -> add(group, system.technosphere().center(), y, -1));
            system.interventions()
                    .groups()
                    .forEach(group -> add(group, system.interventions().center(), factors, 1));
            system.characterization().groups().forEach(this::addFactors);
            double value = 0;
            for (int flow = 0; flow < flows.length; flow++) {
                value += factors[flow] * flows[flow];
            }
            return new FirstOrder(value, effects, identities);
        }

        /** Entries of a group rise, and so do their columns. */
        private void add(DrawGroup group, SparseMatrix matrix, double[] left, double sign) {
            int[] numbers = identities.of(group);
            int column = 0;
            for (int m = 0; m < numbers.length; m++) {
                int k = group.entries[m];
                while (k >= matrix.columnEnd(column)) {
                    column++;
                }
                effects[numbers[m]] += sign * left[matrix.row(k)] * x[column] * group.deviations[m];
            }
        }

        private void addFactors(DrawGroup group) {
            SparseMatrix c = system.characterization().center();
            int[] numbers = identities.of(group);
            int flow = 0;
            for (int m = 0; m < numbers.length; m++) {
                int k = group.entries[m];
                while (k >= c.columnEnd(flow)) {
                    flow++;
                }
                if (c.row(k) == category) {
                    effects[numbers[m]] += flows[flow] * group.deviations[m];
                }
            }
        }
    }
}
