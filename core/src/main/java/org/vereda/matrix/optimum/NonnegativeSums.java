package org.vereda.matrix.optimum;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.lang.ref.Reference;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** Unknown numbers from zero on, of which some sums are known: what a sum of them can be at least and at most. */
public final class NonnegativeSums implements AutoCloseable {
    private final MPSolver solver;
    private final List<MPVariable> unknowns;

    /** @param unknowns how many numbers there are */
    public NonnegativeSums(int unknowns) {
        MPSolver linear = NativeSolver.linear();
        this.solver = linear;
        this.unknowns = IntStream.range(0, unknowns)
                .mapToObj(i -> linear.makeNumVar(0, MPSolver.infinity(), ""))
                .toList();
    }

    /** Knows that {@code least <= sum of x[member] <= most}. */
    public void know(int[] members, double least, double most) {
        MPConstraint row = solver.makeConstraint(least, most, "");
        for (int member : members) {
            row.setCoefficient(unknowns.get(member), 1);
        }
    }

    /** Knows one number. */
    public void fix(int member, double value) {
        unknowns.get(member).setBounds(value, value);
    }

    /** Knows that one number is at least and at most that; infinity where nothing bounds it. */
    public void bound(int member, double least, double most) {
        unknowns.get(member).setBounds(least, Double.isInfinite(most) ? MPSolver.infinity() : most);
    }

    /** Forgets what was known of one number by itself. */
    public void free(int member) {
        unknowns.get(member).setBounds(0, MPSolver.infinity());
    }

    /** The least that the sum can be; nothing where what is known contradicts itself. */
    public OptionalDouble least(int[] members) {
        return solve(members, false);
    }

    /** The most that the sum can be: infinity where nothing bounds it, nothing where what is known contradicts itself. */
    public OptionalDouble most(int[] members) {
        return solve(members, true);
    }

    private OptionalDouble solve(int[] members, boolean largest) {
        solver.objective().clear();
        for (int member : members) {
            solver.objective().setCoefficient(unknowns.get(member), 1);
        }
        solver.objective().setOptimizationDirection(largest);
        return switch (solver.solve()) {
            case OPTIMAL, FEASIBLE -> OptionalDouble.of(solver.objective().value());
            case UNBOUNDED -> OptionalDouble.of(Double.POSITIVE_INFINITY);
            case INFEASIBLE ->
                largest && isPossible() ? OptionalDouble.of(Double.POSITIVE_INFINITY) : OptionalDouble.empty();
            case ABNORMAL, MODEL_INVALID, NOT_SOLVED -> OptionalDouble.empty();
        };
    }

    /** Whether any numbers agree with what is known: the solver often calls infeasible what has no upper bound. */
    private boolean isPossible() {
        solver.objective().clear();
        return solver.solve() == MPSolver.ResultStatus.OPTIMAL;
    }

    @Override
    public void close() {
        try {
            solver.delete();
        } finally {
            Reference.reachabilityFence(unknowns);
        }
    }
}
