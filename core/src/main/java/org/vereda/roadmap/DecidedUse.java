package org.vereda.roadmap;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.vereda.measures.Option;
import org.vereda.roadmap.columns.Candidate;
import org.vereda.roadmap.columns.Column;
import org.vereda.roadmap.columns.OptionGroup;

/**
 * What has been decided at an end use before the plan is made. It acts first, and the plan chooses on what it leaves:
 *
 * <pre>
 * residual[t] = product over decided d of (1 - realised[d] * share[d](t))
 * saved[t]    = B[t] * (1 - residual[t])        left to the plan: B[t] * residual[t]
 * </pre>
 *
 * What was paid before the plan's first year is sunk: neither it nor its annuity counts; replacements inside the plan do. An
 * option that worked before the first year is in the baseline already and saves nothing more.
 */
public final class DecidedUse {
    private final double[] baseline;
    private final double[] value;
    private final double rate;
    private final List<Fixed> fixed = new ArrayList<>();

    /**
     * An option that stands.
     *
     * @param candidate the option with its numbers
     * @param start the year of its start, counted from 0; negative for one before the plan
     * @param realised the share of its estimated saving that came about
     * @param measured true where that share was measured
     * @param paid what was paid first, nothing where the estimate stands
     */
    public record Fixed(Candidate candidate, int start, double realised, boolean measured, OptionalDouble paid) {
        public Option option() {
            return candidate.option();
        }

        /** The first year in which it works; negative where it did before the plan. */
        int works() {
            return start + candidate.lead();
        }

        /** The share of what others leave that it saves in a year, counted from 0. */
        public double share(int year) {
            int age = year - works();
            boolean saves = works() >= 0 && age >= 0;
            return saves ? Math.min(1, realised * candidate.shareAfter(age)) : 0;
        }

        /** What is paid in a year of the plan. */
        double spend(int year) {
            boolean pays = year >= start && (year - start) % candidate.life() == 0;
            return pays ? price(year) : 0;
        }

        private double price(int year) {
            if (year == start) {
                return paid.orElse(candidate.spend(year, year));
            }
            return candidate.spend(year, year);
        }

        /** Annuities and running costs in a year of the plan, not discounted. */
        double charge(int year) {
            int last = year - Math.floorMod(year - start, candidate.life());
            double annuity = year >= start && last >= 0 ? candidate.annuityOf(price(last)) : 0;
            return annuity + (works() >= 0 && year >= works() ? candidate.yearlyCost() : 0);
        }
    }

    /**
     * @param numbers what the end use is worth, with its whole baseline
     * @param rate the discount rate of its place
     */
    DecidedUse(OptionGroup.Numbers numbers, double rate) {
        baseline = numbers.baseline().clone();
        value = numbers.value().clone();
        this.rate = rate;
    }

    void add(Fixed one) {
        fixed.add(one);
    }

    /** The options that stand. */
    public List<Fixed> fixed() {
        return List.copyOf(fixed);
    }

    /** The use of a year before anything was decided. */
    public double whole(int year) {
        return baseline[year];
    }

    /** The share of it that decided options leave. */
    double residual(int year) {
        double residual = 1;
        for (Fixed one : fixed) {
            residual *= 1 - one.share(year);
        }
        return residual;
    }

    /** The numbers of the end use as the plan finds it. */
    OptionGroup.Numbers left(OptionGroup.Numbers numbers) {
        double[] left = new double[baseline.length];
        for (int year = 0; year < left.length; year++) {
            left[year] = baseline[year] * residual(year);
        }
        return new OptionGroup.Numbers(left, numbers.value(), numbers.factors());
    }

    /** What the decided options cost, take and save together; set-asides and start limits are for what the plan chooses. */
    Column column() {
        double[] spend = new double[baseline.length];
        double[] saved = new double[baseline.length];
        double cost = charges();
        for (int year = 0; year < spend.length; year++) {
            saved[year] = baseline[year] * (1 - residual(year));
            for (Fixed one : fixed) {
                spend[year] += one.spend(year);
            }
            cost -= value[year] * saved[year];
        }
        return new Column(new int[0], cost, spend, new double[spend.length], starts(), hours(), saved);
    }

    /** Annuities and running costs inside the plan, discounted, without what is saved. */
    public double charges() {
        double sum = 0;
        for (int year = 0; year < baseline.length; year++) {
            for (Fixed one : fixed) {
                sum += one.charge(year) / Math.pow(1 + rate, year);
            }
        }
        return sum;
    }

    private double[] hours() {
        double[] hours = new double[baseline.length];
        fixed.stream().filter(one -> one.start >= 0).forEach(one -> hours[one.start] += one.candidate.staffHours());
        return hours;
    }

    private int[] starts() {
        int[] starts = new int[baseline.length];
        fixed.stream().filter(one -> one.start >= 0).forEach(one -> starts[one.start]++);
        return starts;
    }
}
