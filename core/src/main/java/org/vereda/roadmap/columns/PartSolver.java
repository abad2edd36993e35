package org.vereda.roadmap.columns;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ForkJoinPool;
import java.util.function.IntFunction;

/**
 * Solves one part in one stage: column generation for the bound, a search among the paths priced for a plan, then a
 * search among all paths that a better plan could use.
 *
 * <p>Why the last step is exact: with the prices of the bound {@code L}, a plan that uses a path whose reduced cost lies
 * {@code d} above the least of its end use costs at least {@code L + d}. So the best plan is either among the paths within
 * a window {@code d}, or costs at least {@code L + d}; once the window is as wide as the gap the search is complete.
 */
public final class PartSolver {
    /** Paths in the closing search, tried one after the other. */
    private static final int[] SIZES = {2_000, 10_000, 60_000};

    private static final int NODES = 2_000;
    private static final double ROUNDING = 1e-9;
    private static final int MOST_ROUNDS = 1_000;

    private final Part part;
    private final Stage stage;
    private final SolveSettings settings;
    private final Stopwatch stopwatch;
    private final Lagrangian lagrangian;
    private final List<List<Column>> columns = new ArrayList<>();
    private final double costScale;
    private final double[] rowScale;

    private double[] bestPrices;
    private double certified = Double.NEGATIVE_INFINITY;
    private double bound = Double.NEGATIVE_INFINITY;
    private double relaxed = Double.POSITIVE_INFINITY;
    private List<LinearMaster.Leading> leading = List.of();
    private Optional<Column[]> plan = Optional.empty();
    private double planCost = Double.POSITIVE_INFINITY;

    public PartSolver(Part part, Stage stage, SolveSettings settings, Stopwatch stopwatch, ForkJoinPool threads) {
        this.part = part;
        this.stage = stage;
        this.settings = settings;
        this.stopwatch = stopwatch;
        lagrangian = new Lagrangian(part, stage, threads);
        rowScale = part.scales();
        bestPrices = new double[part.rows().size()];
        part.groups().forEach(group -> columns.add(new ArrayList<>(List.of(group.idle()))));
        costScale = costScale();
    }

    /** The cost of the plan, counting what is missing; infinite without a plan. */
    public double planCost() {
        return planCost;
    }

    public Optional<Column[]> plan() {
        return plan;
    }

    /** No plan costs less. */
    public double bound() {
        return Math.min(bound, planCost);
    }

    /** The bound that {@link #prices()} prove by themselves. */
    public double certified() {
        return certified;
    }

    public double[] prices() {
        return bestPrices;
    }

    /** The value of the linear relaxation over the paths priced so far. */
    public double relaxed() {
        return relaxed;
    }

    /** All paths priced so far, to start another stage with. */
    public List<List<Column>> columns() {
        return columns;
    }

    public PartSolver startingWith(List<List<Column>> others) {
        for (int g = 0; g < others.size(); g++) {
            for (Column column : others.get(g)) {
                addIfNew(g, column);
            }
        }
        return this;
    }

    /** Takes a plan that another run found, where it is better. */
    public PartSolver startingWith(Column[] known) {
        for (int g = 0; g < known.length; g++) {
            addIfNew(g, known[g]);
        }
        offer(known);
        return this;
    }

    /** Prices paths until none can lower the relaxation, or it comes as low as {@code enough}. */
    public void price(double enough) {
        try (LinearMaster master = new LinearMaster(part, stage, rowScale, costScale)) {
            for (int g = 0; g < columns.size(); g++) {
                for (Column column : columns.get(g)) {
                    master.add(g, column);
                }
            }
            for (int round = 1; round <= MOST_ROUNDS && !stopwatch.isOver(); round++) {
                Optional<LinearMaster.Prices> prices = master.solve();
                leading = master.leading();
                if (prices.isEmpty() || !improve(master, prices.get(), enough)) {
                    return;
                }
                report(SolveSettings.Phase.PRICING, round);
            }
        }
    }

    private boolean improve(LinearMaster master, LinearMaster.Prices prices, double enough) {
        relaxed = prices.value();
        if (relaxed <= enough) {
            return false;
        }
        double[] ofRow = lagrangian.allowed(prices.ofRow());
        List<Lagrangian.Priced> priced = lagrangian.price(ofRow);
        keep(ofRow, lagrangian.bound(ofRow, priced));
        boolean added = false;
        for (int g = 0; g < priced.size(); g++) {
            boolean better = priced.get(g).leastCost() < prices.ofGroup()[g] - ROUNDING * costScale;
            if (better && addIfNew(g, priced.get(g).column())) {
                master.add(g, priced.get(g).column());
                added = true;
            }
        }
        return added && relaxed - certified > 0.1 * settings.gap() * Math.abs(relaxed);
    }

    private void keep(double[] prices, double value) {
        if (value > certified) {
            certified = value;
            bestPrices = prices;
        }
        bound = Math.max(bound, value);
    }

    /**
     * Searches for a plan. The relaxation splits at most as many end uses as there are rows, so first only those and the
     * ones with the most near paths are free and all others keep their path; then all end uses are.
     */
    public void search() {
        report(SolveSettings.Phase.SEARCHING, 0);
        if (certified > Double.NEGATIVE_INFINITY && !leading.isEmpty()) {
            double window = settings.gap() * Math.abs(certified);
            Windows windows = windows();
            searchAround(windows, window, g -> leading.get(g).column());
            if (!isProven() && plan.isPresent()) {
                Column[] best = plan.get();
                searchAround(windows, window, g -> best[g]);
            }
            if (!isProven()) {
                windows.within(window, SIZES[0], windows.everywhere()).ifPresent(this::startingWith);
            }
        }
        if (!isProven()) {
            pathSearch().search(columns, plan, goal(NODES, false)).plan().ifPresent(this::offer);
        }
    }

    private void searchAround(Windows windows, double window, IntFunction<Column> kept) {
        Set<Integer> free = freeGroups(windows, window);
        Optional<List<List<Column>>> near = windows.widest(window, SIZES[0], free);
        List<List<Column>> paths = new ArrayList<>();
        for (int g = 0; g < columns.size(); g++) {
            List<Column> found = near.isPresent() ? near.get().get(g) : List.of();
            paths.add(free.contains(g) ? union(columns.get(g), found) : List.of(kept.apply(g)));
        }
        pathSearch().search(paths, Optional.empty(), goal(NODES, false)).plan().ifPresent(this::offer);
    }

    private Set<Integer> freeGroups(Windows windows, double window) {
        int most = 4 * part.rows().size() + 10;
        Set<Integer> free = new TreeSet<>();
        for (int g = 0; g < leading.size(); g++) {
            if (!leading.get(g).isWhole()) {
                free.add(g);
            }
        }
        windows.liveliest(window, most).stream()
                .filter(g -> !free.contains(g))
                .limit(Math.max(0, most - free.size()))
                .toList()
                .forEach(free::add);
        return free;
    }

    private static List<Column> union(List<Column> known, List<Column> more) {
        List<Column> all = new ArrayList<>(known);
        more.stream().filter(one -> known.stream().noneMatch(one::samePathAs)).forEach(all::add);
        return all;
    }

    private PathSearch.Goal goal(int nodes, boolean proof) {
        double enough = certified + 0.9 * settings.gap() * Math.abs(certified);
        return new PathSearch.Goal(settings.gap() / 2, enough, nodes, proof);
    }

    private Windows windows() {
        return new Windows(part, lagrangian.each(g -> lagrangian.pricing(g, bestPrices)));
    }

    /** Widens the search until the plan is proven within the gap, or size or time end. */
    public void close() {
        int step = 0;
        for (int size : SIZES) {
            boolean better = true;
            while (better && !isProven() && !isImpossible() && !stopwatch.isOver()) {
                report(SolveSettings.Phase.CLOSING, ++step);
                double before = planCost;
                closeWith(size);
                better = planCost < before;
            }
        }
    }

    /** True where the plan is proven within the wanted gap. */
    public boolean isProven() {
        double size = Math.max(Math.abs(planCost), ROUNDING * costScale);
        return plan.isPresent() && planCost - bound() <= Math.max(settings.gap(), ROUNDING) * size;
    }

    /** True where it is proven that no plan keeps all rows that must hold. */
    public boolean isImpossible() {
        return bound == Double.POSITIVE_INFINITY;
    }

    private void closeWith(int size) {
        double full = planCost - certified;
        Windows windows = windows();
        Set<Integer> everywhere = windows.everywhere();
        double window =
                Double.isInfinite(full) ? Double.POSITIVE_INFINITY : full * (1 + ROUNDING) + ROUNDING * costScale;
        Optional<List<List<Column>>> all = windows.within(window, size, everywhere);
        double narrower = Double.isInfinite(window) ? firstGuess() : window / 2;
        while (all.isEmpty() && narrower > ROUNDING * costScale) {
            window = narrower;
            all = windows.within(window, size, everywhere);
            narrower /= 2;
        }
        if (all.isEmpty()) {
            return;
        }
        PathSearch.Found found = pathSearch().search(withPlan(all.get()), plan, goal(5 * NODES, true));
        found.plan().ifPresent(this::offer);
        bound = Math.max(bound, Math.min(found.bound(), certified + window));
    }

    private double firstGuess() {
        double sum = 0;
        for (OptionGroup group : part.groups()) {
            for (Candidate candidate : group.candidates()) {
                sum += Math.abs(candidate.cost(0));
            }
        }
        return Math.max(sum, costScale);
    }

    /** The paths with those of the best plan, which rounding may have left outside the window. */
    private List<List<Column>> withPlan(List<List<Column>> paths) {
        plan.ifPresent(known -> {
            for (int g = 0; g < known.length; g++) {
                Column wanted = known[g];
                if (paths.get(g).stream().noneMatch(wanted::samePathAs)) {
                    paths.get(g).add(wanted);
                }
            }
        });
        return paths;
    }

    private PathSearch pathSearch() {
        return new PathSearch(part, stage, rowScale, costScale, stopwatch);
    }

    private void offer(Column[] candidate) {
        double cost = stage.costWeight() * Part.cost(candidate);
        for (int r = 0; r < rowScale.length; r++) {
            double missing = part.missing(r, candidate);
            if (stage.mayGiveWay(r)) {
                cost += missing * stage.slackCost()[r];
            } else if (missing > Row.TOLERANCE * rowScale[r]) {
                return;
            }
        }
        if (cost < planCost) {
            planCost = cost;
            plan = Optional.of(candidate.clone());
        }
    }

    private boolean addIfNew(int g, Column column) {
        boolean isNew = columns.get(g).stream().noneMatch(column::samePathAs);
        if (isNew) {
            columns.get(g).add(column);
        }
        return isNew;
    }

    private void report(SolveSettings.Phase phase, int step) {
        settings.progress().accept(new SolveSettings.Progress(phase, step, planCost, bound));
    }

    /** A size of cost to which numbers are set in relation, so that the solvers see numbers near one. */
    private double costScale() {
        if (stage.costWeight() == 0) {
            return Math.max(1e-12, Arrays.stream(slackScale()).max().orElse(1));
        }
        double most = 0;
        for (OptionGroup group : part.groups()) {
            for (Candidate candidate : group.candidates()) {
                most = Math.max(most, Math.abs(candidate.cost(0)));
            }
            for (int year = 0; year < group.years(); year++) {
                most = Math.max(most, Math.abs(group.value(year) * group.baseline(year)));
            }
        }
        return most > 0 ? most : 1;
    }

    private double[] slackScale() {
        double[] scale = new double[rowScale.length];
        for (int r = 0; r < scale.length; r++) {
            scale[r] = stage.mayGiveWay(r) ? stage.slackCost()[r] * rowScale[r] : 0;
        }
        return scale;
    }
}
