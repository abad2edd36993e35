package org.vereda.roadmap;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.ForkJoinPool;
import org.vereda.roadmap.columns.Candidate;
import org.vereda.roadmap.columns.Column;
import org.vereda.roadmap.columns.OptionGroup;
import org.vereda.roadmap.columns.Part;
import org.vereda.roadmap.columns.PartSolver;
import org.vereda.roadmap.columns.Row;
import org.vereda.roadmap.columns.SolveSettings;
import org.vereda.roadmap.columns.Stage;
import org.vereda.roadmap.columns.Stopwatch;

/**
 * Finds the roadmap of least cost and proves how good it is.
 *
 * <p>Part by part: first the least shortfall of the targets, then the least cost, each by column generation with a
 * closing search. The same problem gives the same plan whatever the number of threads, unless time or somebody stopped it.
 */
public final class Optimizer {
    private static final double ROUGH = 1e-3;
    private final SolveSettings settings;
    private final Stopwatch stopwatch;
    private final ForkJoinPool threads;

    private Optimizer(SolveSettings settings, Stopwatch stopwatch, ForkJoinPool threads) {
        this.settings = settings;
        this.stopwatch = stopwatch;
        this.threads = threads;
    }

    /**
     * Solves a problem.
     *
     * @return the best plan found; where targets cannot be met, the plan that misses them least, marked so
     * @throws org.vereda.quantity.InvalidInput where the optimization library does not run on this computer
     */
    public static Roadmap solve(RoadmapProblem problem, SolveSettings settings) {
        try (ForkJoinPool threads = new ForkJoinPool(Math.max(1, settings.threads()))) {
            Stopwatch stopwatch = new Stopwatch(settings.timeLimit(), settings.cancelled());
            List<Part> parts = Part.allOf(problem.groups(), problem.rows());
            List<Solution> solutions = new ArrayList<>();
            for (Part part : parts) {
                Stopwatch own = stopwatch.forOneOf(parts.size() - solutions.size());
                solutions.add(new Optimizer(settings, own, threads).solve(part));
            }
            return new RoadmapWriter(problem, solutions, settings).write();
        }
    }

    /** Builds the problem of a scenario and solves it. */
    public static Roadmap solve(Scenario scenario, SolveSettings settings) {
        return solve(RoadmapProblem.of(scenario), settings);
    }

    /**
     * Works out a plan that is known: what it costs, saves and misses, without looking for a better one.
     *
     * @param plan the start year of each option; what is no candidate of the problem, or closed in its year, is left out
     */
    public static Roadmap workOut(RoadmapProblem problem, SortedMap<String, Integer> plan) {
        List<Solution> solutions = new ArrayList<>();
        for (Part part : Part.allOf(problem.groups(), problem.rows())) {
            Column[] columns = part.groups().stream()
                    .map(group -> path(group, plan, problem))
                    .toArray(Column[]::new);
            Map<Row, Double> missed = missed(part, columns);
            double nothing = Double.NEGATIVE_INFINITY;
            Roadmap.Status status = missed.isEmpty() ? Roadmap.Status.STOPPED : Roadmap.Status.UNDECIDED;
            double[] prices = new double[part.rows().size()];
            solutions.add(new Solution(part, columns, nothing, nothing, prices, status, missed, Map.of()));
        }
        return new RoadmapWriter(problem, solutions, SolveSettings.standard()).write();
    }

    /** The path of a plan through an end use; what is no candidate there, or closed in its year, is left out. */
    public static Column path(OptionGroup group, SortedMap<String, Integer> plan, RoadmapProblem problem) {
        int firstYear = problem.scenario().firstYear();
        int[] starts = new int[group.candidates().size()];
        for (int k = 0; k < starts.length; k++) {
            Candidate candidate = group.candidates().get(k);
            Integer year = plan.get(candidate.option().id());
            int start = year == null ? -1 : year - firstYear;
            boolean open = start >= 0 && start < group.years() && candidate.mayStart(start);
            starts[k] = open ? start : -1;
        }
        return group.column(starts);
    }

    /**
     * Whether the targets could be met if actions could be taken in parts: false is a proof that they cannot; true leaves open
     * whether whole actions can.
     */
    public static boolean couldMeetTargets(RoadmapProblem problem, SolveSettings settings) {
        try (ForkJoinPool threads = new ForkJoinPool(Math.max(1, settings.threads()))) {
            Stopwatch stopwatch = new Stopwatch(settings.timeLimit(), settings.cancelled());
            Optimizer optimizer = new Optimizer(settings, stopwatch, threads);
            return Part.allOf(problem.groups(), problem.rows()).stream().allMatch(optimizer::couldMeetTargets);
        }
    }

    private boolean couldMeetTargets(Part part) {
        PartSolver shortfall = rough(part, Stage.leastShortfall(part.rows()));
        shortfall.price(Row.TOLERANCE);
        return shortfall.relaxed() <= Row.TOLERANCE;
    }

    private Solution solve(Part part) {
        PartSolver shortfall = rough(part, Stage.leastShortfall(part.rows()));
        shortfall.price(Row.TOLERANCE);
        boolean reachable = shortfall.relaxed() <= Row.TOLERANCE;
        return reachable || stopwatch.isOver() ? leastCost(part, shortfall) : outOfReach(part, shortfall, true);
    }

    private Solution leastCost(Part part, PartSolver shortfall) {
        PartSolver solver = solver(part, Stage.leastCost(part.rows())).startingWith(shortfall);
        solver.price(Double.NEGATIVE_INFINITY);
        solver.search();
        if (solver.plan().isEmpty()) {
            shortfall.startingWith(solver).search();
            shortfall.plan().ifPresent(solver::startingWith);
        }
        solver.close();
        return solver.plan().isPresent() ? solution(part, solver) : outOfReach(part, shortfall, solver.isImpossible());
    }

    private Solution solution(Part part, PartSolver solver) {
        Roadmap.Status status = solver.isProven() ? Roadmap.Status.PROVEN : Roadmap.Status.STOPPED;
        return new Solution(
                part,
                solver.plan().orElseThrow(),
                solver.bound(),
                solver.certified(),
                solver.prices(),
                status,
                Map.of(),
                Map.of());
    }

    /** The plan that misses the targets least, made cheap, and the money that would help. */
    private Solution outOfReach(Part part, PartSolver shortfall, boolean proven) {
        shortfall.price(Double.NEGATIVE_INFINITY);
        shortfall.search();
        shortfall.close();
        Column[] closest = shortfall.plan().orElseGet(() -> idle(part));
        Map<Row, Double> missed = missed(part, closest);
        Part lowered = part.withRows(lowered(part, closest, missed.keySet()));
        PartSolver solver = solver(lowered, Stage.leastCost(lowered.rows()))
                .startingWith(shortfall)
                .startingWith(closest);
        solver.price(Double.NEGATIVE_INFINITY);
        solver.search();
        solver.close();
        if (missed.isEmpty()) {
            return solution(lowered, solver);
        }
        return new Solution(
                lowered,
                solver.plan().orElse(closest),
                solver.bound(),
                solver.certified(),
                solver.prices(),
                proven ? Roadmap.Status.TARGETS_OUT_OF_REACH : Roadmap.Status.UNDECIDED,
                missed,
                money(part, shortfall));
    }

    private static Column[] idle(Part part) {
        return part.groups().stream().map(OptionGroup::idle).toArray(Column[]::new);
    }

    private static Map<Row, Double> missed(Part part, Column[] plan) {
        Map<Row, Double> missed = new LinkedHashMap<>();
        for (int r = 0; r < part.rows().size(); r++) {
            Row row = part.rows().get(r);
            double missing = part.missing(r, plan);
            if (row.mayBeMissed() && missing > Row.TOLERANCE * row.required()) {
                missed.put(row, missing);
            }
        }
        return missed;
    }

    private static List<Row> lowered(Part part, Column[] plan, Set<Row> missed) {
        List<Row> rows = new ArrayList<>();
        for (int r = 0; r < part.rows().size(); r++) {
            Row row = part.rows().get(r);
            rows.add(missed.contains(row) ? row.asking(lower(row, part.sum(r, plan))) : row);
        }
        return rows;
    }

    /** The least additional money with which all targets hold; empty where no money makes them reachable. */
    private Map<Row, Double> money(Part part, PartSolver shortfall) {
        PartSolver solver = solver(part, Stage.leastMoney(part.rows(), part.largestSpending()))
                .startingWith(shortfall);
        solver.price(Double.NEGATIVE_INFINITY);
        solver.search();
        solver.close();
        Map<Row, Double> more = new LinkedHashMap<>();
        Column[] plan = solver.plan().orElseGet(() -> idle(part));
        if (missed(part, plan).isEmpty()) {
            for (int r = 0; r < part.rows().size(); r++) {
                double missing = part.missing(r, plan);
                if (missing > Row.TOLERANCE * part.scales()[r]) {
                    more.put(part.rows().get(r), missing);
                }
            }
        }
        return more;
    }

    /** A little below what is reached, or the plan that misses least would have no rival. */
    private static double lower(Row row, double reached) {
        double lower = reached - ROUGH * row.required();
        return row.isTarget() ? Math.max(0, lower) : lower;
    }

    /** Shortfalls and repairs need not be known better than to a thousandth. */
    private PartSolver rough(Part part, Stage stage) {
        SolveSettings rougher = settings.withGap(Math.max(settings.gap(), ROUGH));
        return new PartSolver(part, stage, rougher, stopwatch.forOneOf(3), threads);
    }

    private PartSolver solver(Part part, Stage stage) {
        return new PartSolver(part, stage, settings, stopwatch, threads);
    }
}
