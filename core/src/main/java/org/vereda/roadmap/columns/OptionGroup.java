package org.vereda.roadmap.columns;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.vereda.inventory.Burden;
import org.vereda.inventory.Metric;
import org.vereda.inventory.SubstanceBurden;
import org.vereda.measures.EndUse;

/**
 * One end use with its candidates, as the optimizer sees it; years counted from 0.
 *
 * <p>For a path of bundles {@code b[0], b[1], ...}, each a part of the next:
 *
 * <pre>
 * saved[t]   = B[t] * (1 - product over m in b[t] of (1 - f[m]))
 * a[k,t]     = e[k,t] * saved[t]
 * q          = sum over m of cost(start of m) - sum over t of v[t] * saved[t]
 * v[t]       = (1+r)^-t * (p[t] + carbon price[t] * e[GHG,t])
 * </pre>
 */
public final class OptionGroup {
    /** Numbers in the table of one end use while it is priced: 32 MB. */
    private static final double CELL_LIMIT = 4_000_000;

    private final EndUse endUse;
    private final List<Candidate> candidates;
    private final Bundles bundles;
    private final int years;
    private final Numbers numbers;
    private final boolean fading;
    private final double[][] share;
    private final boolean[] legal;
    private final int freeFrom;

    /**
     * What the end use is worth, as {@code double}.
     *
     * @param baseline use in each year, in the end use's unit
     * @param value what a unit not used is worth in each year, discounted: {@code v[t]}
     * @param factors for each metric what a unit stands for in each year
     */
    @SuppressWarnings("ArrayRecordComponent") // numbers of the solver, never compared as a whole
    public record Numbers(double[] baseline, double[] value, Map<Burden, double[]> factors) {}

    /**
     * @param endUse the end use
     * @param candidates its options
     * @param requires for each option the places of the options that it needs
     * @param numbers what the end use is worth
     */
    public OptionGroup(EndUse endUse, List<Candidate> candidates, int[][] requires, Numbers numbers) {
        this(endUse, candidates, requires, numbers, 0);
    }

    private OptionGroup(EndUse endUse, List<Candidate> candidates, int[][] requires, Numbers numbers, int freeFrom) {
        this.endUse = endUse;
        this.freeFrom = freeFrom;
        this.candidates = List.copyOf(candidates);
        this.numbers = numbers;
        years = numbers.baseline.length;
        bundles = new Bundles(candidates, requires, years);
        legal = new boolean[bundles.count];
        fading = candidates.stream().anyMatch(Candidate::fades);
        share = new double[fading ? years : 1][bundles.count];
        for (int bundle = 0; bundle < bundles.count; bundle++) {
            legal[bundle] = bundles.isLegal(bundle);
            for (int year = 0; year < share.length; year++) {
                share[year][bundle] = bundles.saved(bundle, year);
            }
        }
    }

    /**
     * What a facility pays once before anything starts there, as an end use of its own.
     *
     * @param payment its only option, which saves nothing
     * @param freeFrom the year from which things start without it, for something was decided there; {@code Integer.MAX_VALUE} for never
     */
    public static OptionGroup payment(EndUse endUse, Candidate payment, Numbers numbers, int freeFrom) {
        return new OptionGroup(endUse, List.of(payment), new int[1][0], numbers, freeFrom);
    }

    /** True where it stands for what its facility pays once, and is no use of anything. */
    public boolean isPayment() {
        return candidates.stream().anyMatch(Candidate::isFixedCost);
    }

    /** The year from which things start at the facility without the payment. */
    public int freeFrom() {
        return freeFrom;
    }

    /** True where the table over bundles and years would be too large; counted before anything is made. */
    public static boolean isTooLarge(List<Candidate> candidates, int years) {
        double bundles = Bundles.countOf(candidates, years);
        return Pricing.cells(bundles, Bundles.slotsOf(candidates), years) > CELL_LIMIT;
    }

    public EndUse endUse() {
        return endUse;
    }

    public List<Candidate> candidates() {
        return candidates;
    }

    public int years() {
        return years;
    }

    Bundles bundles() {
        return bundles;
    }

    boolean isLegal(int bundle) {
        return legal[bundle];
    }

    /** What a bundle saves in a year, in the end use's unit. */
    double saved(int bundle, int year) {
        return numbers.baseline[year] * share[fading ? year : 0][bundle];
    }

    public double baseline(int year) {
        return numbers.baseline[year];
    }

    /** What a unit not used is worth in a year, discounted. */
    public double value(int year) {
        return numbers.value[year];
    }

    /** How much of a metric one unit stands for in a year. */
    public double factor(Burden metric, int year) {
        double[] values = numbers.factors.get(metric);
        return values == null ? 0 : values[year];
    }

    /** The path in which each option starts in the given year (-1: never), priced. */
    public Column column(int[] starts) {
        double[] spend = new double[years];
        double[] setAside = new double[years];
        int[] count = new int[years];
        double[] hours = new double[years];
        double cost = 0;
        for (int k = 0; k < starts.length; k++) {
            if (starts[k] >= 0) {
                cost += candidates.get(k).cost(starts[k]);
                count[starts[k]] += candidates.get(k).starts();
                hours[starts[k]] += candidates.get(k).staffHours();
                addSpend(candidates.get(k), starts[k], spend, setAside);
            }
        }
        double[] saved = saved(starts);
        for (int year = 0; year < years; year++) {
            cost -= numbers.value[year] * saved[year];
        }
        return new Column(starts.clone(), cost, spend, setAside, count, hours, saved);
    }

    /** The path in which nothing is done. */
    public Column idle() {
        int[] never = new int[candidates.size()];
        Arrays.fill(never, -1);
        return column(never);
    }

    private static void addSpend(Candidate candidate, int start, double[] spend, double[] setAside) {
        for (int year = start; year < spend.length; year++) {
            double paid = candidate.spend(start, year);
            spend[year] += paid;
            setAside[year] += candidate.needsSetAside() ? paid : 0;
        }
    }

    private double[] saved(int[] starts) {
        double[] saved = new double[years];
        for (int year = 0; year < years; year++) {
            double residual = 1;
            for (int k = 0; k < starts.length; k++) {
                residual *= 1 - shareIn(year, k, starts[k]);
            }
            saved[year] = numbers.baseline[year] * (1 - residual);
        }
        return saved;
    }

    /** Share of the residual that an option started in a year saves in another; zero for one never started. */
    public double shareIn(int year, int option, int start) {
        Candidate candidate = candidates.get(option);
        int age = year - start - candidate.lead();
        return start < 0 || age < 0 ? 0 : candidate.share(age);
    }

    /** What the arc of a path costs: the starts that it needs, less what is saved in its year. */
    double cost(Arc arc) {
        double cost = -numbers.value[arc.year()] * saved(arc.to(), arc.year());
        for (int k = 0; k < arc.starts().length; k++) {
            cost += arc.starts()[k] >= 0 ? candidates.get(k).cost(arc.starts()[k]) : 0;
        }
        return cost;
    }

    /** The bundle that works in a year on a path; the empty one before the first year. */
    int bundle(int[] starts, int year) {
        int bundle = 0;
        for (int k = 0; k < starts.length; k++) {
            int works = starts[k] + candidates.get(k).lead();
            if (starts[k] >= 0 && works <= year) {
                bundle = bundles.with(bundle, k, works);
            }
        }
        return bundle;
    }

    /** Appends all numbers that the result depends on. */
    public void print(StringBuilder text) {
        text.append(endUse.id())
                .append(' ')
                .append(endUse.country())
                .append(' ')
                .append(endUse.facility())
                .append(' ')
                .append(Arrays.toString(numbers.baseline))
                .append(Arrays.toString(numbers.value));
        for (Metric metric : Metric.values()) {
            double[] values = numbers.factors.get(metric);
            text.append(values == null ? "-" : Arrays.toString(values));
        }
        numbers.factors.entrySet().stream()
                .filter(entry -> entry.getKey() instanceof SubstanceBurden)
                .sorted(Map.Entry.comparingByKey(Burden.inOrder()))
                .forEach(entry -> text.append(entry.getKey().id()).append(Arrays.toString(entry.getValue())));
        text.append(isPayment() ? " free from " + freeFrom : "").append('\n');
        for (int k = 0; k < candidates.size(); k++) {
            candidates.get(k).print(text);
            text.append(' ')
                    .append(candidates.get(k).option().exclusionGroup().orElse("-"))
                    .append(' ')
                    .append(Arrays.toString(bundles.requires(k)))
                    .append('\n');
        }
    }
}
