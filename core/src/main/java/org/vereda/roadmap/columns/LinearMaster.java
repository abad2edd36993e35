package org.vereda.roadmap.columns;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vereda.matrix.optimum.NativeSolver;

/** The linear relaxation over the drafts made so far; gives the prices of the rows. */
final class LinearMaster implements AutoCloseable {
    private final MPSolver solver = NativeSolver.linear();
    private final Stage stage;
    private final double[] rowScale;
    private final double costScale;
    private final List<MPConstraint> rows = new ArrayList<>();
    private final List<MPConstraint> choices = new ArrayList<>();
    private final List<List<MPVariable>> variables = new ArrayList<>();

    /**
     * What the relaxation says.
     *
     * @param value its value
     * @param ofRow the price of each row
     * @param ofBunch the price of the choice in each bunch
     * @param weights for each bunch the part that each of its drafts has
     */
    @SuppressWarnings("ArrayRecordComponent") // numbers of the solver, never compared as a whole
    record Prices(double value, double[] ofRow, double[] ofBunch, List<double[]> weights) {}

    LinearMaster(Part part, Stage stage, double[] rowScale, double costScale, int bunches) {
        this.stage = stage;
        this.rowScale = rowScale;
        this.costScale = costScale;
        for (int r = 0; r < part.rows().size(); r++) {
            double required = part.rows().get(r).required() / rowScale[r];
            rows.add(solver.makeConstraint(required, MPSolver.infinity(), ""));
            addSlack(r);
        }
        for (int bunch = 0; bunch < bunches; bunch++) {
            choices.add(solver.makeConstraint(1, 1, ""));
            variables.add(new ArrayList<>());
        }
        solver.objective().setMinimization();
    }

    private void addSlack(int r) {
        if (stage.mayGiveWay(r)) {
            MPVariable slack = solver.makeNumVar(0, MPSolver.infinity(), "");
            rows.get(r).setCoefficient(slack, 1);
            solver.objective().setCoefficient(slack, stage.slackCost()[r] * rowScale[r] / costScale);
        }
    }

    void add(int bunch, Draft draft) {
        MPVariable variable = solver.makeNumVar(0, MPSolver.infinity(), "");
        variables.get(bunch).add(variable);
        choices.get(bunch).setCoefficient(variable, 1);
        solver.objective().setCoefficient(variable, stage.costWeight() * draft.cost() / costScale);
        for (int r = 0; r < rows.size(); r++) {
            double coefficient = draft.sums()[r] / rowScale[r];
            if (coefficient != 0) {
                rows.get(r).setCoefficient(variable, coefficient);
            }
        }
    }

    /** Solves; nothing where the library gave up. */
    Optional<Prices> solve() {
        try {
            boolean solved = solver.solve() == MPSolver.ResultStatus.OPTIMAL;
            return solved ? Optional.of(prices()) : Optional.empty();
        } finally {
            // The library frees its memory when the solver object is collected, even while values are read from it.
            Reference.reachabilityFence(solver);
        }
    }

    private Prices prices() {
        double[] ofRow = new double[rows.size()];
        for (int r = 0; r < ofRow.length; r++) {
            ofRow[r] = rows.get(r).dualValue() * costScale / rowScale[r];
        }
        double[] ofBunch =
                choices.stream().mapToDouble(row -> row.dualValue() * costScale).toArray();
        List<double[]> weights = variables.stream()
                .map(own -> own.stream().mapToDouble(MPVariable::solutionValue).toArray())
                .toList();
        return new Prices(solver.objective().value() * costScale, ofRow, ofBunch, weights);
    }

    @Override
    public void close() {
        solver.delete();
    }
}
