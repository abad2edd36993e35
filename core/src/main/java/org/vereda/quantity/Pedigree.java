package org.vereda.quantity;

/**
 * The pedigree of a datum: five scores from 1 (best) to 5, and the lognormal spread that they stand for.
 *
 * <p>{@code gsd^2 = exp(sqrt(sum over i of ln(U_i)^2 + ln(U_b)^2))} with the ecoinvent factors U_i below; U_i and the
 * basic uncertainty U_b are squared geometric standard deviations. Source: Frischknecht and others, ecoinvent report 1,
 * Overview and Methodology (2007), table 7.2; Ciroth and others 2016 (doi 10.1007/s11367-013-0670-5) discuss them.
 *
 * @param reliability how the datum was obtained
 * @param completeness how representative its sample is
 * @param temporal how old it is
 * @param geographical how near its place is
 * @param technological how near its technology is
 */
public record Pedigree(int reliability, int completeness, int temporal, int geographical, int technological) {
    private static final double[] RELIABILITY = {1.00, 1.05, 1.10, 1.20, 1.50};
    private static final double[] COMPLETENESS = {1.00, 1.02, 1.05, 1.10, 1.20};
    private static final double[] TEMPORAL = {1.00, 1.03, 1.10, 1.20, 1.50};
    private static final double[] GEOGRAPHICAL = {1.00, 1.01, 1.02, 1.05, 1.10};
    private static final double[] TECHNOLOGICAL = {1.00, 1.10, 1.20, 1.50, 2.00};

    public Pedigree {
        requireScore(reliability);
        requireScore(completeness);
        requireScore(temporal);
        requireScore(geographical);
        requireScore(technological);
    }

    /**
     * The lognormal spread of the five scores and a basic uncertainty.
     *
     * @param basic the squared geometric standard deviation that belongs to the kind of flow, at least 1
     */
    public Uncertainty.Lognormal lognormal(double basic) {
        double sum = square(RELIABILITY[reliability - 1])
                + square(COMPLETENESS[completeness - 1])
                + square(TEMPORAL[temporal - 1])
                + square(GEOGRAPHICAL[geographical - 1])
                + square(TECHNOLOGICAL[technological - 1])
                + square(basic);
        return new Uncertainty.Lognormal(Math.exp(Math.sqrt(sum) / 2));
    }

    private static double square(double factor) {
        double log = Math.log(factor);
        return log * log;
    }

    private static void requireScore(int score) {
        if (score < 1 || score > 5) {
            throw InvalidInput.of(
                    Finding.error("quantity.bad-pedigree", SourcePosition.NOWHERE, Integer.toString(score)));
        }
    }
}
