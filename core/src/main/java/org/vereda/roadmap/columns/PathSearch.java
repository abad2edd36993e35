package org.vereda.roadmap.columns;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolverParameters;
import com.google.ortools.linearsolver.MPVariable;
import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vereda.matrix.optimum.NativeSolver;

/** The closing search: one path for each end use out of a list, all rows kept, by branch and bound. */
final class PathSearch {
    /** The relaxation over paths is so close that cuts only cost time; neighborhood searches find the plans. */
    private static final String HEURISTIC = """
            separating/maxrounds = 0
            separating/maxroundsroot = 0
            heuristics/rins/freq = 5
            heuristics/crossover/freq = 5
            heuristics/rens/freq = 0
            """;

    private final Part part;
    private final Stage stage;
    private final double[] rowScale;
    private final double costScale;
    private final Stopwatch stopwatch;

    PathSearch(Part part, Stage stage, double[] rowScale, double costScale, Stopwatch stopwatch) {
        this.part = part;
        this.stage = stage;
        this.rowScale = rowScale;
        this.costScale = costScale;
        this.stopwatch = stopwatch;
    }

    /**
     * What the search found.
     *
     * @param plan the best choice, none where none was found
     * @param bound no choice out of the list costs less; infinite where it is proven that none keeps all rows
     */
    record Found(Optional<Column[]> plan, double bound) {}

    /**
     * When to stop.
     *
     * @param gap the gap within the list
     * @param enough a cost that is good enough
     * @param nodes of the search tree: a limit that is the same on every computer, unlike time
     * @param proof true where the bound matters, false where only a plan does
     */
    record Goal(double gap, double enough, int nodes, boolean proof) {}

    Found search(List<List<Column>> columns, Optional<Column[]> known, Goal goal) {
        MPSolver solver = NativeSolver.integer();
        MPSolverParameters parameters = new MPSolverParameters();
        try {
            parameters.setDoubleParam(MPSolverParameters.DoubleParam.RELATIVE_MIP_GAP, goal.gap);
            return search(solver, parameters, columns, known, goal);
        } finally {
            // The library frees its memory when these objects are collected, even while values are read from them.
            Reference.reachabilityFence(solver);
            Reference.reachabilityFence(parameters);
            solver.delete();
        }
    }

    private Found search(
            MPSolver solver,
            MPSolverParameters parameters,
            List<List<Column>> columns,
            Optional<Column[]> known,
            Goal goal) {
        List<List<MPVariable>> variables = new ArrayList<>();
        List<MPConstraint> rows = rows(solver);
        for (int g = 0; g < columns.size(); g++) {
            variables.add(choice(solver, rows, g, columns.get(g)));
        }
        solver.objective().setMinimization();
        known.ifPresent(plan -> hint(solver, columns, variables, plan));
        solver.setSolverSpecificParametersAsString((goal.proof ? "" : HEURISTIC) + "limits/primal = "
                + goal.enough / costScale + "\nlimits/nodes = " + goal.nodes + "\n");
        solver.setTimeLimit(Math.max(1, stopwatch.millisecondsLeft()));
        MPSolver.ResultStatus status = stopwatch.watch(() -> solver.solve(parameters), solver::interruptSolve);
        return switch (status) {
            case OPTIMAL, FEASIBLE ->
                new Found(
                        Optional.of(chosen(columns, variables)),
                        solver.objective().bestBound() * costScale);
            case INFEASIBLE -> new Found(Optional.empty(), Double.POSITIVE_INFINITY);
            default -> new Found(Optional.empty(), Double.NEGATIVE_INFINITY);
        };
    }

    private List<MPConstraint> rows(MPSolver solver) {
        List<MPConstraint> rows = new ArrayList<>();
        for (int r = 0; r < part.rows().size(); r++) {
            double required = part.rows().get(r).required() / rowScale[r];
            MPConstraint row = solver.makeConstraint(required, MPSolver.infinity(), "");
            if (stage.mayGiveWay(r)) {
                MPVariable slack = solver.makeNumVar(0, MPSolver.infinity(), "");
                row.setCoefficient(slack, 1);
                solver.objective().setCoefficient(slack, stage.slackCost()[r] * rowScale[r] / costScale);
            }
            rows.add(row);
        }
        return rows;
    }

    private List<MPVariable> choice(MPSolver solver, List<MPConstraint> rows, int g, List<Column> columns) {
        MPConstraint one = solver.makeConstraint(1, 1, "");
        OptionGroup group = part.groups().get(g);
        List<MPVariable> variables = new ArrayList<>();
        for (Column column : columns) {
            MPVariable variable = solver.makeBoolVar("");
            one.setCoefficient(variable, 1);
            solver.objective().setCoefficient(variable, stage.costWeight() * column.cost() / costScale);
            for (int r : part.rowsOfGroup()[g]) {
                double coefficient = part.rows().get(r).coefficient(group, column) / rowScale[r];
                if (coefficient != 0) {
                    rows.get(r).setCoefficient(variable, coefficient);
                }
            }
            variables.add(variable);
        }
        return variables;
    }

    private static void hint(
            MPSolver solver, List<List<Column>> columns, List<List<MPVariable>> variables, Column[] plan) {
        List<MPVariable> hinted = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        for (int g = 0; g < plan.length; g++) {
            for (int j = 0; j < columns.get(g).size(); j++) {
                hinted.add(variables.get(g).get(j));
                values.add(columns.get(g).get(j).samePathAs(plan[g]) ? 1.0 : 0.0);
            }
        }
        solver.setHint(
                hinted.toArray(MPVariable[]::new),
                values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static Column[] chosen(List<List<Column>> columns, List<List<MPVariable>> variables) {
        Column[] plan = new Column[columns.size()];
        for (int g = 0; g < plan.length; g++) {
            double most = -1;
            for (int j = 0; j < columns.get(g).size(); j++) {
                double value = variables.get(g).get(j).solutionValue();
                if (value > most) {
                    most = value;
                    plan[g] = columns.get(g).get(j);
                }
            }
        }
        return plan;
    }
}
