package org.vereda.roadmap.columns;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolverParameters;
import com.google.ortools.linearsolver.MPVariable;
import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.vereda.matrix.optimum.NativeSolver;

/** A search by branch and bound: one path for each end use out of what it may choose from, all rows kept. */
final class Search {
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

    Search(Part part, Stage stage, double[] rowScale, double costScale, Stopwatch stopwatch) {
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

    /** What a search may choose from for one end use, or for several that follow each other. */
    interface Choice {
        /** The place of the first end use. */
        int first();

        /** Adds its variables to the rows of the program. */
        void addTo(Program program);

        /** The values of its variables that stand for a plan. */
        void hint(Column[] plan, BiConsumer<MPVariable, Double> values);

        /** The path of each end use that the values of its variables stand for. */
        List<Column> chosen();

        /** Which variables mean that something starts, for what a facility pays once before. */
        List<Begun> begun();
    }

    /**
     * The program that choices add themselves to.
     *
     * @param solver the library's
     * @param rows the rows of the part
     * @param rowScale what the numbers of each row are divided by
     * @param costScale what costs are divided by
     * @param costWeight 1 where the cost of the paths counts, 0 where only what is missing counts
     */
    @SuppressWarnings("ArrayRecordComponent") // numbers of the solver, never compared as a whole
    record Program(MPSolver solver, List<MPConstraint> rows, double[] rowScale, double costScale, double costWeight) {
        MPVariable variable(double cost) {
            MPVariable variable = solver.makeBoolVar("");
            solver.objective().setCoefficient(variable, costWeight * cost / costScale);
            return variable;
        }

        void add(MPVariable variable, int row, double coefficient) {
            if (coefficient != 0) {
                rows.get(row).setCoefficient(variable, coefficient / rowScale[row]);
            }
        }
    }

    /**
     * A variable that means that something starts.
     *
     * @param variable the variable
     * @param lane variables of one lane exclude each other
     * @param year the year of the start, counted from 0
     */
    record Begun(MPVariable variable, int lane, int year) {}

    /** The place of the variable with the greatest value. */
    static int largest(List<MPVariable> variables) {
        int largest = 0;
        for (int j = 1; j < variables.size(); j++) {
            boolean larger =
                    variables.get(j).solutionValue() > variables.get(largest).solutionValue();
            largest = larger ? j : largest;
        }
        return largest;
    }

    Found search(List<? extends Choice> choices, Optional<Column[]> known, Goal goal) {
        MPSolver solver = NativeSolver.integer();
        MPSolverParameters parameters = new MPSolverParameters();
        try {
            parameters.setDoubleParam(MPSolverParameters.DoubleParam.RELATIVE_MIP_GAP, goal.gap);
            return search(solver, parameters, choices, known, goal);
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
            List<? extends Choice> choices,
            Optional<Column[]> known,
            Goal goal) {
        Program program = new Program(solver, rows(solver), rowScale, costScale, stage.costWeight());
        choices.forEach(choice -> choice.addTo(program));
        Map<Integer, Choice> places = new HashMap<>();
        choices.forEach(choice -> places.put(choice.first(), choice));
        part.premises().stream().filter(Premises::pays).forEach(own -> tie(solver, places, own));
        solver.objective().setMinimization();
        known.ifPresent(plan -> hint(solver, choices, plan));
        solver.setSolverSpecificParametersAsString((goal.proof ? "" : HEURISTIC) + "limits/primal = "
                + goal.enough / costScale + "\nlimits/nodes = " + goal.nodes + "\n");
        solver.setTimeLimit(Math.max(1, stopwatch.millisecondsLeft()));
        MPSolver.ResultStatus status = stopwatch.watch(() -> solver.solve(parameters), solver::interruptSolve);
        return switch (status) {
            case OPTIMAL, FEASIBLE ->
                new Found(
                        Optional.of(choices.stream()
                                .flatMap(choice -> choice.chosen().stream())
                                .toArray(Column[]::new)),
                        solver.objective().bestBound() * costScale);
            case INFEASIBLE -> new Found(Optional.empty(), Double.POSITIVE_INFINITY);
            default -> new Found(Optional.empty(), Double.NEGATIVE_INFINITY);
        };
    }

    /** Nothing starts before the facility pays: {@code sum of what starts by t in a lane <= payments by t} for each t before it is free. */
    private void tie(MPSolver solver, Map<Integer, Choice> choices, Premises own) {
        List<Begun> payments = begun(choices, own.payment());
        int free = part.groups().get(own.payment()).freeFrom();
        for (int g = own.first(); g < own.payment(); g++) {
            Map<Integer, List<Begun>> lanes = begun(choices, g).stream()
                    .filter(begun -> begun.year() < free)
                    .collect(Collectors.groupingBy(Begun::lane, TreeMap::new, Collectors.toList()));
            lanes.values().forEach(lane -> tieLane(solver, lane, payments));
        }
    }

    private static List<Begun> begun(Map<Integer, Choice> choices, int g) {
        Choice choice = choices.get(g);
        return choice == null ? List.of() : choice.begun();
    }

    private static void tieLane(MPSolver solver, List<Begun> lane, List<Begun> payments) {
        for (int year : lane.stream().mapToInt(Begun::year).distinct().toArray()) {
            MPConstraint row = solver.makeConstraint(0, MPSolver.infinity(), "");
            lane.stream()
                    .filter(begun -> begun.year() <= year)
                    .forEach(begun -> row.setCoefficient(begun.variable(), -1));
            payments.stream()
                    .filter(paid -> paid.year() <= year)
                    .forEach(paid -> row.setCoefficient(paid.variable(), 1));
        }
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

    private static void hint(MPSolver solver, List<? extends Choice> choices, Column[] plan) {
        List<MPVariable> hinted = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        for (Choice choice : choices) {
            choice.hint(plan, (variable, value) -> {
                hinted.add(variable);
                values.add(value);
            });
        }
        solver.setHint(
                hinted.toArray(MPVariable[]::new),
                values.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
