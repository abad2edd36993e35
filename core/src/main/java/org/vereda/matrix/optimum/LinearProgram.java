package org.vereda.matrix.optimum;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** A small linear program over free variables: the largest value of a sum under bounds on other sums. */
public final class LinearProgram {
    private LinearProgram() {}

    /**
     * A bound: {@code least <= sum of coefficients * x <= most}.
     *
     * @param coefficients one for each variable
     * @param least the least value, negative infinity for none
     * @param most the greatest value, infinity for none
     */
    public record Bound(List<Double> coefficients, double least, double most) {
        public Bound {
            coefficients = List.copyOf(coefficients);
        }

        public static Bound atLeast(List<Double> coefficients, double least) {
            return new Bound(coefficients, least, Double.POSITIVE_INFINITY);
        }

        public static Bound exactly(List<Double> coefficients, double value) {
            return new Bound(coefficients, value, value);
        }
    }

    /**
     * The largest value with its prices.
     *
     * @param value the value
     * @param prices how much it would grow with each bound that is relaxed by one, not negative; a bound with a price is met exactly by every
     *     x of that value
     */
    public record Largest(double value, List<Double> prices) {
        public Largest {
            prices = List.copyOf(prices);
        }
    }

    /** The largest value of {@code sum of objective * x}; nothing where no x keeps the bounds. */
    public static OptionalDouble largest(List<Double> objective, List<Bound> bounds) {
        return priced(objective, bounds).stream().mapToDouble(Largest::value).findFirst();
    }

    /** The same with the price of each bound. */
    public static Optional<Largest> priced(List<Double> objective, List<Bound> bounds) {
        MPSolver solver = NativeSolver.linear();
        try {
            List<MPVariable> variables = IntStream.range(0, objective.size())
                    .mapToObj(i -> solver.makeNumVar(-MPSolver.infinity(), MPSolver.infinity(), ""))
                    .toList();
            List<MPConstraint> rows = new ArrayList<>();
            for (Bound bound : bounds) {
                MPConstraint row = solver.makeConstraint(bound.least, bound.most, "");
                fill(variables, bound.coefficients, row::setCoefficient);
                rows.add(row);
            }
            fill(variables, objective, solver.objective()::setCoefficient);
            solver.objective().setMaximization();
            return solver.solve() == MPSolver.ResultStatus.OPTIMAL
                    ? Optional.of(new Largest(
                            solver.objective().value(),
                            rows.stream().map(row -> Math.abs(row.dualValue())).toList()))
                    : Optional.empty();
        } finally {
            // The library frees its memory when the solver object is collected, even while values are read from it.
            Reference.reachabilityFence(solver);
            solver.delete();
        }
    }

    private interface Coefficients {
        void set(MPVariable variable, double value);
    }

    private static void fill(List<MPVariable> variables, List<Double> values, Coefficients coefficients) {
        for (int i = 0; i < values.size(); i++) {
            coefficients.set(variables.get(i), values.get(i));
        }
    }
}
