package org.vereda.roadmap.columns;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.vereda.measures.Option;

/**
 * An option of one end use with the numbers that the optimizer needs, years counted from 0.
 *
 * <p>An option that is started (decided and paid) in year {@code s} works from year {@code s + lead} to the end of the
 * plan. When its life of {@code L} years ends it is replaced: this is forced, there is no dropping back. Replacements
 * are paid in years {@code s + L, s + 2L, ...} inside the plan, at the price of their year, and make it new again.
 *
 * <pre>
 * K[t]        = K (1-d)^t (1 - incentive[t])
 * spend(s, t) = K[t]                             for t = s, s+L, s+2L, ...
 * cost(s)     = sum over t = s..H-1      of (1+r)^-t CRF(r,L) K[last payment year up to t]
 *             + sum over t = s+lead..H-1 of (1+r)^-t opex
 * share(age)  = f (1-decay)^(age mod L),  age = t - s - lead
 * </pre>
 *
 * Annuities of years after the plan are not charged and their benefits not counted, so no rest value is needed.
 */
public final class Candidate {
    /** The word that stands in place of a measure for what a facility pays once. */
    public static final String FIXED_COST = "fixed-cost";

    private final Option option;
    private final int lead;
    private final int life;
    private final boolean needsSetAside;
    private final int years;
    private final double saving;
    private final double decay;
    private final boolean[] open;
    private final double[] cost;
    private final double[] shares;
    private final double[] price;
    private final double[] change;
    private final double yearlyCost;
    private final double annuity;
    private final double staffHours;

    /** The numbers of an option as {@code double}, in the plan's currency and as shares of one. */
    public record Numbers(
            double investment,
            double yearlyCost,
            double saving,
            double decline,
            double decay,
            int lead,
            int life,
            double rate,
            boolean needsSetAside) {}

    /**
     * What changes from year to year.
     *
     * @param ownShare the share of an investment that incentives leave to pay
     * @param open whether the option may be started
     * @param change what a start in the year adds to its cost because it changes an earlier plan
     */
    @SuppressWarnings("ArrayRecordComponent") // numbers of the solver, never compared as a whole
    public record Years(double[] ownShare, boolean[] open, double[] change) {
        /** Years without incentives in which everything may be started. */
        public static Years plain(int years) {
            double[] all = new double[years];
            Arrays.fill(all, 1);
            boolean[] open = new boolean[years];
            Arrays.fill(open, true);
            return new Years(all, open, new double[years]);
        }
    }

    /**
     * @param calendar what changes from year to year of the plan
     */
    public Candidate(Option option, Numbers numbers, Years calendar) {
        this.option = option;
        this.years = calendar.open.length;
        staffHours = option.staffHours().map(BigDecimal::doubleValue).orElse(0.0);
        open = calendar.open.clone();
        change = calendar.change.clone();
        yearlyCost = numbers.yearlyCost;
        annuity = Annuity.factor(numbers.rate, numbers.life);
        lead = numbers.lead;
        life = numbers.life;
        saving = numbers.saving;
        decay = numbers.decay;
        needsSetAside = numbers.needsSetAside;
        cost = new double[years];
        shares = new double[years];
        price = new double[years];
        for (int year = 0; year < years; year++) {
            price[year] = numbers.investment * Math.pow(1 - numbers.decline, year) * calendar.ownShare[year];
        }
        for (int year = 0; year < years; year++) {
            cost[year] = costOfStart(year, numbers) + change[year];
            shares[year] = shareAfter(year);
        }
    }

    public Option option() {
        return option;
    }

    /** Years from the start to the first effect. */
    public int lead() {
        return lead;
    }

    /** Years after which it is bought again. */
    public int life() {
        return life;
    }

    /** True where it stands for what its facility pays once, and is no measure. */
    public boolean isFixedCost() {
        return option.measure().equals(FIXED_COST);
    }

    /** How many starts it counts as: one, or none where it is no measure. */
    int starts() {
        return isFixedCost() ? 0 : 1;
    }

    /** Hours of staff that starting it takes; none where none are stated. */
    public double staffHours() {
        return staffHours;
    }

    /** True where the payback limit refuses it, so that only a set-aside pays for it. */
    public boolean needsSetAside() {
        return needsSetAside;
    }

    /** True where what it saves depends on how long it has been working. */
    public boolean fades() {
        return decay > 0 && saving > 0;
    }

    /** True where it may be started in the year. */
    public boolean mayStart(int year) {
        return open[year];
    }

    /** Discounted cost of starting in a year, without what it saves; with what a change of plan is charged. */
    public double cost(int start) {
        return cost[start];
    }

    /** What a start in a year is charged for changing an earlier plan. */
    public double change(int start) {
        return change[start];
    }

    /** What running it costs in a year. */
    public double yearlyCost() {
        return yearlyCost;
    }

    /** What a purchase is charged in each year of its life: {@code CRF(r,L)} of its price. */
    public double annuityOf(double paid) {
        return annuity * paid;
    }

    /** Share of the residual use that it saves so many years after it began to work, in and beyond the plan. */
    public double shareAfter(int age) {
        return saving * Math.pow(1 - decay, age % life);
    }

    /** Share of the residual use that it saves so many years after it began to work. */
    public double share(int age) {
        return shares[age];
    }

    /** What is paid in a year for an option started in an earlier or the same one. */
    public double spend(int start, int year) {
        boolean pays = year >= start && (year - start) % life == 0;
        return pays ? price[year] : 0;
    }

    /** The years in which it is bought again. */
    public List<Integer> replacements(int start) {
        List<Integer> found = new ArrayList<>();
        for (int year = start + life; year < years; year += life) {
            found.add(year);
        }
        return found;
    }

    private double costOfStart(int start, Numbers numbers) {
        double sum = 0;
        for (int year = start; year < years; year++) {
            int paid = year - (year - start) % life;
            double running = year >= start + lead ? numbers.yearlyCost : 0;
            double charge = annuityOf(price[paid]);
            sum += (charge + running) / Math.pow(1 + numbers.rate, year);
        }
        return sum;
    }

    /** Appends all numbers that the result depends on. */
    void print(StringBuilder text) {
        text.append(option.id())
                .append(' ')
                .append(lead)
                .append(' ')
                .append(life)
                .append(' ')
                .append(needsSetAside)
                .append(staffHours > 0 ? " hours " + staffHours : "");
        for (int year = 0; year < years; year++) {
            text.append(' ')
                    .append(cost[year])
                    .append(' ')
                    .append(shares[year])
                    .append(' ')
                    .append(spend(year, year))
                    .append(open[year] ? "" : " closed");
        }
    }
}
