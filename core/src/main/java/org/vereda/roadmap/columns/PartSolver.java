package org.vereda.roadmap.columns;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;

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
    private static final double WIDENING = 64;

    /** The first search takes at least the paths that a gap of this share would ask for, where the plan shall be exact. */
    private static final double NARROWEST = 1e-3;

    private final Part part;
    private final Stage stage;
    private final SolveSettings settings;
    private final Stopwatch stopwatch;
    private final Bunches bunches;
    private final double[] rowScale;
    private final double costScale;
    private final PathPool pool;
    private final Relaxation relaxation;
    private final Best best = new Best();

    /** What searches proved, beside what the relaxation proves. */
    private double searched = Double.NEGATIVE_INFINITY;

    public PartSolver(Part part, Stage stage, SolveSettings settings, Stopwatch stopwatch, ForkJoinPool threads) {
        this(new Bunches(part), stage, settings, stopwatch, threads);
    }

    PartSolver(Bunches bunches, Stage stage, SolveSettings settings, Stopwatch stopwatch, ForkJoinPool threads) {
        this.bunches = bunches;
        part = bunches.part();
        this.stage = stage;
        this.settings = settings;
        this.stopwatch = stopwatch;
        rowScale = part.scales();
        costScale = costScale();
        pool = new PathPool(bunches);
        Lagrangian lagrangian = new Lagrangian(part, stage, bunches, threads);
        relaxation = new Relaxation(pool, stage, settings.gap(), lagrangian, rowScale, costScale);
    }

    /** The cheapest plan that was found, counting what is missing. */
    private final class Best {
        private Optional<Column[]> plan = Optional.empty();
        private double cost = Double.POSITIVE_INFINITY;

        /** Takes a plan that pays what has to be paid and keeps the rows that must hold, where it is cheaper. */
        private void offer(Column[] candidate) {
            double offered = cost(candidate);
            if (offered < cost) {
                cost = offered;
                plan = Optional.of(candidate.clone());
            }
        }

        /** Infinite for what is no plan. */
        private double cost(Column[] candidate) {
            if (!part.isPaid(candidate)) {
                return Double.POSITIVE_INFINITY;
            }
            double sum = stage.costWeight() * Part.cost(candidate);
            for (int r = 0; r < rowScale.length; r++) {
                double missing = part.missing(r, candidate);
                if (stage.mayGiveWay(r)) {
                    sum += missing * stage.slackCost()[r];
                } else if (missing > Row.TOLERANCE * rowScale[r]) {
                    return Double.POSITIVE_INFINITY;
                }
            }
            return sum;
        }
    }

    /** The cost of the plan, counting what is missing; infinite without a plan. */
    public double planCost() {
        return best.cost;
    }

    public Optional<Column[]> plan() {
        return best.plan;
    }

    /** No plan costs less. */
    public double bound() {
        return Math.min(proven(), best.cost);
    }

    private double proven() {
        return Math.max(searched, relaxation.certified());
    }

    /** The bound that {@link #prices()} prove by themselves. */
    public double certified() {
        return relaxation.certified();
    }

    public double[] prices() {
        return relaxation.prices();
    }

    /** The value of the linear relaxation over the paths priced so far. */
    public double relaxed() {
        return relaxation.value();
    }

    /** Begins with what another stage made of the same end uses and the same rows. */
    public PartSolver startingWith(PartSolver other) {
        pool.addAll(other.pool);
        return this;
    }

    /** Takes a plan that another run found, where it is better. */
    public PartSolver startingWith(Column[] known) {
        pool.add(known);
        best.offer(known);
        return this;
    }

    /** Prices paths until none can lower the relaxation, or it comes as low as {@code enough}. */
    public void price(double enough) {
        relaxation.price(enough, stopwatch, round -> report(SolveSettings.Phase.PRICING, round));
    }

    // --- searching

    /**
     * Searches for a plan. The relaxation splits few bunches, so first only the end uses that it mixes and the ones with the
     * most near paths are free and all others keep their path; then all end uses are, where they are not too many.
     */
    public void search() {
        report(SolveSettings.Phase.SEARCHING, 0);
        if (certified() > Double.NEGATIVE_INFINITY && relaxation.mixture().isPresent()) {
            double window = settings.gap() * Math.abs(certified());
            Windows windows = windows();
            searchNear(windows, Math.max(window, NARROWEST * Math.abs(certified())));
            if (!isProven()) {
                searchAround(windows, window, relaxation.mixture().get().paths());
            }
            if (!isProven() && best.plan.isPresent()) {
                searchAround(windows, window, Arrays.asList(best.plan.get()));
            }
            if (!isProven()) {
                windows.within(window, SIZES[0], windows.everywhere()).ifPresent(pool::addBeside);
            }
        }
        if (!isProven()) {
            searchDrafts();
        }
    }

    /** Searches among all paths priced, those of end uses that are priced together as they stand in the drafts. */
    private void searchDrafts() {
        List<Search.Choice> choices = new ArrayList<>();
        int size = 0;
        for (int bunch = 0; bunch < bunches.count(); bunch++) {
            for (Premises premises : bunches.premises(bunch)) {
                if (premises.pays()) {
                    List<Column[]> together = new ArrayList<>(pool.together(bunch, premises));
                    best.plan.ifPresent(
                            known -> together.add(Arrays.copyOfRange(known, premises.first(), premises.end())));
                    choices.add(new JointChoice(part, premises, together));
                    size += together.size();
                } else {
                    List<Column> paths = pool.paths(bunch, premises.first());
                    choices.add(new PathChoice(part, premises.first(), paths));
                    size += paths.size();
                }
            }
        }
        if (size <= SIZES[SIZES.length - 1]) {
            newSearch().search(choices, best.plan, goal(NODES, false)).plan().ifPresent(best::offer);
        }
    }

    /** Searches among the paths that all lie near the bound, as many as a quick search takes; mostly this proves the plan already. */
    private void searchNear(Windows windows, double window) {
        double near = WIDENING * window;
        Optional<List<List<Arc>>> arcs = windows.arcs(near, SIZES[1]);
        while (arcs.isEmpty() && near > window / WIDENING) {
            near /= 2;
            arcs = windows.arcs(near, SIZES[1]);
        }
        if (arcs.isPresent()) {
            take(newSearch().search(networks(arcs.get()), best.plan, goal(NODES, false)), near);
        }
    }

    /** What was found among all paths within a window: a plan, and that no other costs less than the bound there or a path outside. */
    private void take(Search.Found found, double window) {
        found.plan().ifPresent(best::offer);
        searched = Math.max(searched, Math.min(found.bound(), certified() + window));
    }

    private void searchAround(Windows windows, double window, List<Column> kept) {
        Set<Integer> free = freeGroups(windows, window);
        Optional<List<List<Column>>> near = windows.widest(window, SIZES[0], free);
        List<List<Column>> paths = new ArrayList<>();
        for (int bunch = 0; bunch < bunches.count(); bunch++) {
            for (int g = bunches.first(bunch); g < bunches.end(bunch); g++) {
                List<Column> found = near.isPresent() ? near.get().get(g) : List.of();
                paths.add(free.contains(g) ? PathPool.union(pool.paths(bunch, g), found) : List.of(kept.get(g)));
            }
        }
        newSearch()
                .search(choices(paths), Optional.empty(), goal(NODES, false))
                .plan()
                .ifPresent(best::offer);
    }

    private Set<Integer> freeGroups(Windows windows, double window) {
        int most = 4 * part.rows().size() + 10;
        Set<Integer> free = new TreeSet<>(
                relaxation.mixture().map(Relaxation.Mixture::mixed).orElse(List.of()));
        windows.liveliest(window, most).stream()
                .filter(g -> !free.contains(g))
                .limit(Math.max(0, most - free.size()))
                .toList()
                .forEach(free::add);
        part.premises().stream()
                .filter(own -> own.pays() && free.stream().anyMatch(own::contains))
                .map(Premises::payment)
                .toList()
                .forEach(free::add);
        return free;
    }

    private Search.Goal goal(int nodes, boolean proof) {
        double enough = certified() + 0.9 * settings.gap() * Math.abs(certified());
        return new Search.Goal(settings.gap() / 2, enough, nodes, proof);
    }

    private Windows windows() {
        return new Windows(part, relaxation::near);
    }

    /** Widens the search until the plan is proven within the gap, or size or time end. */
    public void close() {
        int step = 0;
        for (int size : SIZES) {
            boolean better = true;
            while (better && !isProven() && !isImpossible() && !stopwatch.isOver()) {
                report(SolveSettings.Phase.CLOSING, ++step);
                double before = best.cost;
                closeWith(size);
                better = best.cost < before;
            }
        }
    }

    /** True where the plan is proven within the wanted gap. */
    public boolean isProven() {
        double size = Math.max(Math.abs(best.cost), ROUNDING * costScale);
        return best.plan.isPresent() && best.cost - bound() <= Math.max(settings.gap(), ROUNDING) * size;
    }

    /** True where it is proven that no plan keeps all rows that must hold. */
    public boolean isImpossible() {
        return proven() == Double.POSITIVE_INFINITY;
    }

    private void closeWith(int size) {
        double full = best.cost - certified();
        Windows windows = windows();
        double window =
                Double.isInfinite(full) ? Double.POSITIVE_INFINITY : full * (1 + ROUNDING) + ROUNDING * costScale;
        Optional<List<List<Arc>>> all = windows.arcs(window, size);
        double narrower = Double.isInfinite(window) ? firstGuess() : window / 2;
        while (all.isEmpty() && narrower > ROUNDING * costScale) {
            window = narrower;
            all = windows.arcs(window, size);
            narrower /= 2;
        }
        if (all.isEmpty()) {
            return;
        }
        take(newSearch().search(networks(all.get()), best.plan, goal(5 * NODES, true)), window);
    }

    private List<NetworkChoice> networks(List<List<Arc>> arcs) {
        return IntStream.range(0, arcs.size())
                .mapToObj(g -> new NetworkChoice(part, g, arcs.get(g)))
                .toList();
    }

    private List<PathChoice> choices(List<List<Column>> paths) {
        return IntStream.range(0, paths.size())
                .mapToObj(g -> new PathChoice(part, g, paths.get(g)))
                .toList();
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

    private Search newSearch() {
        return new Search(part, stage, rowScale, costScale, stopwatch);
    }

    private void report(SolveSettings.Phase phase, int step) {
        settings.progress().accept(new SolveSettings.Progress(phase, step, best.cost, proven()));
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
