package org.vereda.roadmap.columns;

/** The yearly charge that pays an investment back with interest over its life. */
final class Annuity {
    private Annuity() {}

    /**
     * The capital recovery factor {@code CRF(r, n) = r (1+r)^n / ((1+r)^n - 1)}, and {@code 1/n} at a rate of zero.
     *
     * @param rate interest per year as a share, 0 or more
     * @param years the life in years, 1 or more
     */
    static double factor(double rate, int years) {
        if (rate == 0) {
            return 1.0 / years;
        }
        double growth = Math.pow(1 + rate, years);
        return rate * growth / (growth - 1);
    }
}
