package org.vereda.endoflife.fleet;

/**
 * A survival law together with the declared time at which a cohort enters its year.
 *
 * @param survival the law
 * @param timing when in the year
 */
public record Lifetime(Survival survival, Timing timing) {
    /**
     * The share of a cohort that stands in the stock at the end of the year that lies so many years behind that of its
     * sale: S(years + h).
     *
     * @param years 0 for the year of sale itself
     */
    public double alive(int years) {
        return survival.at(years + timing.years());
    }

    /**
     * Of those that stood in the stock a year before, the share that still does: S(years + h) / S(years - 1 + h); for
     * the year of sale S(h). Zero where nobody was left to live on.
     */
    public double yearly(int years) {
        return between(years - 1 + timing.years(), years + timing.years());
    }

    /**
     * Of those alive at one age, the share that is at another: {@code S(to) / S(from)}, where an age below 0 counts as 0.
     * Zero where nobody was left to live on.
     */
    double between(double from, double to) {
        double before = survival.at(Math.max(from, 0));
        return before == 0 ? 0 : survival.at(Math.max(to, 0)) / before;
    }
}
