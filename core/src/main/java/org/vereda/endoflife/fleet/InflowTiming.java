package org.vereda.endoflife.fleet;

/**
 * When in its first year a cohort enters the stock. It is a convention that must be declared: the same sales give other stocks under
 * another one (ISO has none; ODYM counts at the end, flodym in the middle).
 */
public enum InflowTiming {
    /** At the start: the cohort is one year old at the end of its first year. */
    START(1),
    /** In the middle: half a year old. */
    MIDDLE(0.5),
    /** At the end: counted whole. */
    END(0);

    private final double age;

    InflowTiming(double age) {
        this.age = age;
    }

    /** The age of a cohort at the end of the year in which it entered, in years: {@code h}. */
    public double firstAge() {
        return age;
    }
}
