package org.vereda.matrix.chance;

/** The inverse of the standard normal distribution to 16 digits (M. Wichura, Applied Statistics 37 (1988) 477, AS 241). */
@SuppressWarnings("FloatingPointLiteralPrecision") // digits as published
final class NormalQuantile {
    private static final double CENTER = 0.425;
    private static final double CENTER_SHIFT = 0.180625;
    private static final double FAR = 5;
    private static final double NEAR_SHIFT = 1.6;

    private static final double[] CENTER_OVER = {
        2.5090809287301226727e3, 3.3430575583588128105e4, 6.7265770927008700853e4, 4.5921953931549871457e4,
        1.3731693765509461125e4, 1.9715909503065514427e3, 1.3314166789178437745e2, 3.3871328727963666080
    };
    private static final double[] CENTER_UNDER = {
        5.2264952788528545610e3,
        2.8729085735721942674e4,
        3.9307895800092710610e4,
        2.1213794301586595867e4,
        5.3941960214247511077e3,
        6.8718700749205790830e2,
        4.2313330701600911252e1,
        1
    };
    private static final double[] NEAR_OVER = {
        7.74545014278341407640e-4, 2.27238449892691845833e-2, 2.41780725177450611770e-1, 1.27045825245236838258,
        3.64784832476320460504, 5.76949722146069140550, 4.63033784615654529590, 1.42343711074968357734
    };
    private static final double[] NEAR_UNDER = {
        1.05075007164441684324e-9,
        5.47593808499534494600e-4,
        1.51986665636164571966e-2,
        1.48103976427480074590e-1,
        6.89767334985100004550e-1,
        1.67638483018380384940,
        2.05319162663775882187,
        1
    };
    private static final double[] FAR_OVER = {
        2.01033439929228813265e-7, 2.71155556874348757815e-5, 1.24266094738807843860e-3, 2.65321895265761230930e-2,
        2.96560571828504891230e-1, 1.78482653991729133580, 5.46378491116411436990, 6.65790464350110377720
    };
    private static final double[] FAR_UNDER = {
        2.04426310338993978564e-15,
        1.42151175831644588870e-7,
        1.84631831751005468180e-5,
        7.86869131145613259100e-4,
        1.48753612908506148525e-2,
        1.36929880922735805310e-1,
        5.99832206555887937690e-1,
        1
    };

    private NormalQuantile() {}

    /** The value that a share of a standard normal distribution stays below. */
    static double of(double share) {
        double offset = share - 0.5;
        if (Math.abs(offset) <= CENTER) {
            double r = CENTER_SHIFT - offset * offset;
            return offset * polynomial(CENTER_OVER, r) / polynomial(CENTER_UNDER, r);
        }
        return Math.copySign(tail(Math.sqrt(-Math.log(Math.min(share, 1 - share)))), offset);
    }

    private static double tail(double r) {
        if (r <= FAR) {
            return polynomial(NEAR_OVER, r - NEAR_SHIFT) / polynomial(NEAR_UNDER, r - NEAR_SHIFT);
        }
        return polynomial(FAR_OVER, r - FAR) / polynomial(FAR_UNDER, r - FAR);
    }

    /** Horner's rule, highest power first. */
    private static double polynomial(double[] coefficients, double x) {
        double sum = 0;
        for (double coefficient : coefficients) {
            sum = sum * x + coefficient;
        }
        return sum;
    }
}
