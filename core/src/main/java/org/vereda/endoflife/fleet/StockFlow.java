package org.vereda.endoflife.fleet;

import org.vereda.endoflife.survival.Survival;

/**
 * A stock of cohorts that is driven by its inflow:
 *
 * <pre>
 * stock[t][v]   = inflow[v] * S(t - v + h)          for v &lt;= t
 * outflow[t][v] = stock[t-1][v] - stock[t][v]       outflow[v][v] = inflow[v] - stock[v][v]
 * </pre>
 *
 * Years are counted from 0; {@code h} is {@link InflowTiming#firstAge()}. All that flowed in either is in the stock or flowed out.
 */
public final class StockFlow {
    private final double[] inflow;
    private final double[][] stock;

    private StockFlow(double[] inflow, double[][] stock) {
        this.inflow = inflow;
        this.stock = stock;
    }

    /**
     * The stock of an inflow.
     *
     * @param inflow what enters in each year, 0 or more
     * @throws IllegalArgumentException where an inflow is negative or no number
     */
    public static StockFlow of(double[] inflow, Survival survival, InflowTiming timing) {
        requireAmounts(inflow);
        double[][] stock = new double[inflow.length][];
        for (int year = 0; year < inflow.length; year++) {
            stock[year] = new double[year + 1];
            for (int cohort = 0; cohort <= year; cohort++) {
                stock[year][cohort] = inflow[cohort] * survival.at(year - cohort + timing.firstAge());
            }
        }
        return new StockFlow(inflow.clone(), stock);
    }

    static void requireAmounts(double[] amounts) {
        for (double amount : amounts) {
            if (!(amount >= 0) || Double.isInfinite(amount)) {
                throw new IllegalArgumentException("inflow " + amount);
            }
        }
    }

    public int years() {
        return inflow.length;
    }

    /** What is left of a cohort at the end of a year. */
    public double stock(int year, int cohort) {
        return cohort > year ? 0 : stock[year][cohort];
    }

    /** The whole stock at the end of a year. */
    public double stock(int year) {
        double sum = 0;
        for (double cohort : stock[year]) {
            sum += cohort;
        }
        return sum;
    }

    /** What of a cohort dies in a year. */
    public double outflow(int year, int cohort) {
        double before = cohort == year ? inflow[year] : cohort < year ? stock[year - 1][cohort] : 0;
        return before - stock(year, cohort);
    }

    /** What dies in a year. */
    public double outflow(int year) {
        double sum = 0;
        for (int cohort = 0; cohort <= year; cohort++) {
            sum += outflow(year, cohort);
        }
        return sum;
    }
}
