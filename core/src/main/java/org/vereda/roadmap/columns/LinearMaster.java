package org.vereda.roadmap.columns;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vereda.matrix.optimum.NativeSolver;

/** The linear relaxation over the paths priced so far; gives the prices of the rows. */
final class LinearMaster implements AutoCloseable {
    private final MPSolver solver = NativeSolver.linear();
    private final Part part;
    private final Stage stage;
    private final double[] rowScale;
    private final double costScale;
    private final List<MPConstraint> rows = new ArrayList<>();
    private final List<MPConstraint> choices = new ArrayList<>();
    private final List<List<MPVariable>> variables = new ArrayList<>();
    private final List<List<Column>> columns = new ArrayList<>();
    private final List<Leading> leading = new ArrayList<>();

    /** Prices of the rows and of the choice in each end use, and the value of the relaxation. */
    @SuppressWarnings("ArrayRecordComponent") // numbers of the solver, never compared as a whole
    record Prices(double value, double[] ofRow, double[] ofGroup) {}

    /** The path with the greatest part in the relaxation of an end use, and whether it is alone. */
    record Leading(Column column, boolean isWhole) {}

    LinearMaster(Part part, Stage stage, double[] rowScale, double costScale) {
        this.part = part;
        this.stage = stage;
        this.rowScale = rowScale;
        this.costScale = costScale;
        for (int r = 0; r < part.rows().size(); r++) {
            double required = part.rows().get(r).required() / rowScale[r];
            rows.add(solver.makeConstraint(required, MPSolver.infinity(), ""));
            addSlack(r);
        }
        for (OptionGroup group : part.groups()) {
            choices.add(solver.makeConstraint(1, 1, ""));
            variables.add(new ArrayList<>());
            columns.add(new ArrayList<>());
            leading.add(new Leading(group.idle(), true));
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

    void add(int g, Column column) {
        MPVariable variable = solver.makeNumVar(0, MPSolver.infinity(), "");
        variables.get(g).add(variable);
        columns.get(g).add(column);
        choices.get(g).setCoefficient(variable, 1);
        solver.objective().setCoefficient(variable, stage.costWeight() * column.cost() / costScale);
        OptionGroup group = part.groups().get(g);
        for (int r : part.rowsOfGroup()[g]) {
            double coefficient = part.rows().get(r).coefficient(group, column) / rowScale[r];
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
        double[] ofGroup = new double[choices.size()];
        for (int r = 0; r < ofRow.length; r++) {
            ofRow[r] = rows.get(r).dualValue() * costScale / rowScale[r];
        }
        for (int g = 0; g < ofGroup.length; g++) {
            ofGroup[g] = choices.get(g).dualValue() * costScale;
        }
        for (int g = 0; g < ofGroup.length; g++) {
            leading.set(g, leading(g));
        }
        return new Prices(solver.objective().value() * costScale, ofRow, ofGroup);
    }

    /** For each end use the leading path when the relaxation was solved last. */
    List<Leading> leading() {
        return List.copyOf(leading);
    }

    private Leading leading(int g) {
        double most = -1;
        Column found = columns.get(g).getFirst();
        for (int j = 0; j < variables.get(g).size(); j++) {
            double value = variables.get(g).get(j).solutionValue();
            if (value > most) {
                most = value;
                found = columns.get(g).get(j);
            }
        }
        return new Leading(found, most > 1 - Row.TOLERANCE);
    }

    @Override
    public void close() {
        solver.delete();
    }
}
