package org.vereda.endoflife.fleet;

/** Mean and median of a survival law, by number. */
final class LifeIntegral {
    /** Ages beyond this one are not looked at, in years; far beyond any vehicle. */
    private static final int OLDEST = 400;

    private static final int PARTS_OF_A_YEAR = 64;

    private LifeIntegral() {}

    /** Simpson's rule on parts of a year, so that the corners of tables lie on its knots; stops where nobody is left. */
    static double mean(Survival survival) {
        double sum = 0;
        for (int year = 0; year < OLDEST && survival.at(year) > 0; year++) {
            sum += year(survival, year);
        }
        return sum;
    }

    private static double year(Survival survival, int year) {
        double width = 1.0 / PARTS_OF_A_YEAR;
        double sum = 0;
        for (int part = 0; part < PARTS_OF_A_YEAR; part++) {
            double from = year + part * width;
            sum += survival.at(from) + 4 * survival.at(from + width / 2) + survival.at(from + width);
        }
        return sum * width / 6;
    }

    /** Bisection of S(a) = 1/2. */
    static double median(Survival survival) {
        double young = 0;
        double old = OLDEST;
        while (old - young > 1e-10) {
            double middle = (young + old) / 2;
            if (survival.at(middle) > 0.5) {
                young = middle;
            } else {
                old = middle;
            }
        }
        return (young + old) / 2;
    }
}
