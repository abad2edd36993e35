package org.vereda.roadmap.columns;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private static final int MOST_ROUNDS = 1_000;
    private static final double FIRST_SMOOTHING = 0.5;
    private static final double STEP = 0.1;
    private static final double WIDENING = 64;

    /** The first search takes at least the paths that a gap of this share would ask for, where the plan shall be exact. */
    private static final double NARROWEST = 1e-3;

    private final Part part;
    private final Stage stage;
    private final SolveSettings settings;
    private final Stopwatch stopwatch;
    private final Lagrangian lagrangian;
    private final Bunches bunches;
    private final List<List<Draft>> drafts = new ArrayList<>();
    private final double costScale;
    private final double[] rowScale;

    private double[] bestPrices;
    private double certified = Double.NEGATIVE_INFINITY;
    private double bound = Double.NEGATIVE_INFINITY;
    private double relaxed = Double.POSITIVE_INFINITY;
    private Optional<Leading> leading = Optional.empty();
    private final Map<Integer, List<Column>> more = new HashMap<>();
    private double smoothing;
    private Optional<Column[]> plan = Optional.empty();
    private double planCost = Double.POSITIVE_INFINITY;

    public PartSolver(Part part, Stage stage, SolveSettings settings, Stopwatch stopwatch, ForkJoinPool threads) {
        this(new Bunches(part), stage, settings, stopwatch, threads);
    }

    PartSolver(Bunches bunches, Stage stage, SolveSettings settings, Stopwatch stopwatch, ForkJoinPool threads) {
        this.bunches = bunches;
        part = bunches.part();
        this.stage = stage;
        this.settings = settings;
        this.stopwatch = stopwatch;
        lagrangian = new Lagrangian(part, stage, bunches, threads);
        rowScale = part.scales();
        bestPrices = new double[part.rows().size()];
        List<Column> idle = part.groups().stream().map(OptionGroup::idle).toList();
        for (int bunch = 0; bunch < bunches.count(); bunch++) {
            drafts.add(new ArrayList<>(List.of(bunches.draft(bunch, idle))));
        }
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

    /** Begins with what another stage made of the same end uses and the same rows. */
    public PartSolver startingWith(PartSolver other) {
        for (int bunch = 0; bunch < bunches.count(); bunch++) {
            for (Draft draft : other.drafts.get(bunch)) {
                addIfNew(bunch, draft);
            }
        }
        return this;
    }

    /** Takes a plan that another run found, where it is better. */
    public PartSolver startingWith(Column[] known) {
        for (int bunch = 0; bunch < bunches.count(); bunch++) {
            addIfNew(bunch, bunches.draft(bunch, Arrays.asList(known)));
        }
        offer(known);
        return this;
    }

    /** Prices paths until none can lower the relaxation, or it comes as low as {@code enough}. */
    public void price(double enough) {
        try (LinearMaster master = new LinearMaster(part, stage, rowScale, costScale, bunches.count())) {
            for (int bunch = 0; bunch < bunches.count(); bunch++) {
                for (Draft draft : drafts.get(bunch)) {
                    master.add(bunch, draft);
                }
            }
            smoothing = FIRST_SMOOTHING;
            for (int round = 1; round <= MOST_ROUNDS && !stopwatch.isOver(); round++) {
                Optional<LinearMaster.Prices> prices = master.solve();
                if (prices.isEmpty() || !improve(master, prices.get(), enough)) {
                    prices.ifPresent(last -> leading = Optional.of(new Leading(part, bunches, drafts, last.weights())));
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
        boolean added = certified > Double.NEGATIVE_INFINITY
                && smoothing > 0
                && addDrafts(master, prices, between(bestPrices, ofRow, smoothing), true);
        if (!added && !isRelaxed()) {
            added = addDrafts(master, prices, ofRow, false);
        }
        return added && !isRelaxed();
    }

    /** True where the relaxation is known well enough. */
    private boolean isRelaxed() {
        return relaxed - certified <= 0.1 * settings.gap() * Math.abs(relaxed);
    }

    /**
     * Prices all bunches; true where a draft was new and lowers the relaxation. Prices between the best and those of the
     * relaxation swing less (Wentges 1997); how far between follows the slope (Pessoa and others 2018).
     */
    private boolean addDrafts(LinearMaster master, LinearMaster.Prices prices, double[] ofRow, boolean smoothed) {
        List<Lagrangian.Priced> priced = lagrangian.price(ofRow);
        if (smoothed) {
            double slope = slope(priced, prices.ofRow());
            smoothing = slope > 0 ? Math.max(0, smoothing - STEP) : smoothing + (1 - smoothing) * STEP;
        }
        keep(ofRow, lagrangian.bound(ofRow, priced));
        boolean added = false;
        for (int bunch = 0; bunch < priced.size(); bunch++) {
            Draft draft = priced.get(bunch).draft();
            boolean lowers = reducedCost(draft, prices.ofRow()) < prices.ofBunch()[bunch] - ROUNDING * costScale;
            if (lowers && addIfNew(bunch, draft)) {
                master.add(bunch, draft);
                added = true;
            }
        }
        return added;
    }

    private double reducedCost(Draft draft, double[] prices) {
        double cost = stage.costWeight() * draft.cost();
        for (int r = 0; r < prices.length; r++) {
            cost -= prices[r] * draft.sums()[r];
        }
        return cost;
    }

    /** Whether the bound would rise further towards the prices of the relaxation. */
    private double slope(List<Lagrangian.Priced> priced, double[] towards) {
        double slope = 0;
        for (int r = 0; r < towards.length; r++) {
            double missing = part.rows().get(r).required();
            for (Lagrangian.Priced one : priced) {
                missing -= one.draft().sums()[r];
            }
            slope += missing * (towards[r] - bestPrices[r]);
        }
        return slope;
    }

    private static double[] between(double[] one, double[] other, double weightOfOne) {
        double[] between = new double[one.length];
        for (int r = 0; r < between.length; r++) {
            between[r] = weightOfOne * one[r] + (1 - weightOfOne) * other[r];
        }
        return between;
    }

    private void keep(double[] prices, double value) {
        if (value > certified) {
            certified = value;
            bestPrices = prices;
        }
        bound = Math.max(bound, value);
    }

    /**
     * Searches for a plan. The relaxation splits few bunches, so first only the end uses that it mixes and the ones with the
     * most near paths are free and all others keep their path; then all end uses are, where they are not too many.
     */
    public void search() {
        report(SolveSettings.Phase.SEARCHING, 0);
        if (certified > Double.NEGATIVE_INFINITY && leading.isPresent()) {
            double window = settings.gap() * Math.abs(certified);
            Windows windows = windows();
            searchNear(windows, Math.max(window, NARROWEST * Math.abs(certified)));
            if (!isProven()) {
                searchAround(windows, window, leading.get().paths());
            }
            if (!isProven() && plan.isPresent()) {
                searchAround(windows, window, Arrays.asList(plan.get()));
            }
            if (!isProven()) {
                windows.within(window, SIZES[0], windows.everywhere()).ifPresent(this::addPaths);
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
                    List<Column[]> together = together(bunch, premises);
                    choices.add(new JointChoice(part, premises, together));
                    size += together.size();
                } else {
                    List<Column> paths = paths(bunch, premises.first());
                    choices.add(new PathChoice(part, premises.first(), paths));
                    size += paths.size();
                }
            }
        }
        if (size <= SIZES[SIZES.length - 1]) {
            newSearch().search(choices, plan, goal(NODES, false)).plan().ifPresent(this::offer);
        }
    }

    /** The different paths of end uses that are priced together, with those of the plan. */
    private List<Column[]> together(int bunch, Premises premises) {
        List<Draft> different = new ArrayList<>();
        for (Draft draft : drafts.get(bunch)) {
            if (different.stream().noneMatch(known -> bunches.isSame(known, draft, premises))) {
                different.add(draft);
            }
        }
        List<Column[]> together = new ArrayList<>(different.stream()
                .map(draft -> IntStream.range(premises.first(), premises.end())
                        .mapToObj(g -> part.groups().get(g).column(bunches.starts(draft, g)))
                        .toArray(Column[]::new))
                .toList());
        plan.ifPresent(known -> together.add(Arrays.copyOfRange(known, premises.first(), premises.end())));
        return together;
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
            take(newSearch().search(networks(arcs.get()), plan, goal(NODES, false)), near);
        }
    }

    /** What was found among all paths within a window: a plan, and that no other costs less than the bound there or a path outside. */
    private void take(Search.Found found, double window) {
        found.plan().ifPresent(this::offer);
        bound = Math.max(bound, Math.min(found.bound(), certified + window));
    }

    private void searchAround(Windows windows, double window, List<Column> kept) {
        Set<Integer> free = freeGroups(windows, window);
        Optional<List<List<Column>>> near = windows.widest(window, SIZES[0], free);
        List<List<Column>> paths = new ArrayList<>();
        for (int bunch = 0; bunch < bunches.count(); bunch++) {
            for (int g = bunches.first(bunch); g < bunches.end(bunch); g++) {
                List<Column> found = near.isPresent() ? near.get().get(g) : List.of();
                paths.add(free.contains(g) ? union(paths(bunch, g), found) : List.of(kept.get(g)));
            }
        }
        newSearch()
                .search(choices(paths), Optional.empty(), goal(NODES, false))
                .plan()
                .ifPresent(this::offer);
    }

    private Set<Integer> freeGroups(Windows windows, double window) {
        int most = 4 * part.rows().size() + 10;
        Set<Integer> free = new TreeSet<>(leading.map(Leading::mixed).orElse(List.of()));
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

    /** The different paths of an end use in the drafts of its bunch. */
    private List<Column> paths(int bunch, int g) {
        List<Draft> different = new ArrayList<>();
        for (Draft draft : drafts.get(bunch)) {
            if (different.stream().noneMatch(known -> bunches.isSamePath(known, draft, g))) {
                different.add(draft);
            }
        }
        List<Column> paths = different.stream()
                .map(draft -> part.groups().get(g).column(bunches.starts(draft, g)))
                .toList();
        return union(paths, more.getOrDefault(g, List.of()));
    }

    /** Keeps paths that no draft holds for the searches. */
    private void addPaths(List<List<Column>> paths) {
        for (int g = 0; g < paths.size(); g++) {
            more.put(g, union(more.getOrDefault(g, List.of()), paths.get(g)));
        }
    }

    private static List<Column> union(List<Column> known, List<Column> more) {
        List<Column> all = new ArrayList<>(known);
        more.stream().filter(one -> known.stream().noneMatch(one::samePathAs)).forEach(all::add);
        return all;
    }

    private Search.Goal goal(int nodes, boolean proof) {
        double enough = certified + 0.9 * settings.gap() * Math.abs(certified);
        return new Search.Goal(settings.gap() / 2, enough, nodes, proof);
    }

    private Windows windows() {
        return new Windows(part, premises -> lagrangian.near(premises, bestPrices));
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
        take(newSearch().search(networks(all.get()), plan, goal(5 * NODES, true)), window);
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

    private void offer(Column[] candidate) {
        if (!part.isPaid(candidate)) {
            return;
        }
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

    private boolean addIfNew(int bunch, Draft draft) {
        boolean isNew = drafts.get(bunch).stream().noneMatch(known -> Arrays.equals(known.paths(), draft.paths()));
        if (isNew) {
            drafts.get(bunch).add(draft);
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
