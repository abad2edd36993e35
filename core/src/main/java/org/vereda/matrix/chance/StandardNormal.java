package org.vereda.matrix.chance;

/**
 * The standard normal distribution: its quantiles to 16 digits (M. Wichura, Applied Statistics 37 (1988) 477, AS 241)
 * and its shares to 1e-15 (G. Marsaglia, Journal of Statistical Software 11/4 (2004)).
 */
@SuppressWarnings("FloatingPointLiteralPrecision") // digits as published
final class StandardNormal {
    static final double CENTER = 0.425;
    static final double CENTER_SHIFT = 0.180625;
    private static final double FAR = 5;
    static final double NEAR_SHIFT = 1.6;

    static final double LN_2 = 0.6931471805599453;

    /** The series of the logarithm ends with this odd number: what is left out is below 1e-17. */
    static final int LAST_ODD = 21;

    private static final int MANTISSA_BITS = 52;
    private static final long ROOT_HALF_BITS = Double.doubleToRawLongBits(Math.sqrt(0.5));

    /** {@code exp(-25)}: below it lies the far tail. */
    static final double FAR_SHARE = 1.3887943864964021e-11;

    private static final double CERTAIN = 8.5;

    static final double[] CENTER_OVER = {
        2.5090809287301226727e3, 3.3430575583588128105e4, 6.7265770927008700853e4, 4.5921953931549871457e4,
        1.3731693765509461125e4, 1.9715909503065514427e3, 1.3314166789178437745e2, 3.3871328727963666080
    };
    static final double[] CENTER_UNDER = {
        5.2264952788528545610e3,
        2.8729085735721942674e4,
        3.9307895800092710610e4,
        2.1213794301586595867e4,
        5.3941960214247511077e3,
        6.8718700749205790830e2,
        4.2313330701600911252e1,
        1
    };
    static final double[] NEAR_OVER = {
        7.74545014278341407640e-4, 2.27238449892691845833e-2, 2.41780725177450611770e-1, 1.27045825245236838258,
        3.64784832476320460504, 5.76949722146069140550, 4.63033784615654529590, 1.42343711074968357734
    };
    static final double[] NEAR_UNDER = {
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

    private StandardNormal() {}

    /** The value that a share of all draws stays below. */
    static double quantile(double share) {
        double offset = share - 0.5;
        return Math.abs(offset) <= CENTER ? center(offset) : Math.copySign(tail(Math.min(share, 1 - share)), offset);
    }

    /**
     * The share of all draws below {@code x}, {@code 1/2 + phi(x) (x + x^3/3 + x^5/(3 5) + ...)}; absolute error 1e-15.
     * No number has no share.
     */
    static double share(double x) {
        if (!(Math.abs(x) <= CERTAIN)) {
            return x < 0 ? 0 : Math.min(1, x);
        }
        double sum = x;
        double term = x;
        for (int odd = 3; sum + term != sum; odd += 2) {
            term *= x * x / odd;
            sum += term;
        }
        return 0.5 + sum * density(x);
    }

    /** {@code phi(x) = exp(-x^2 / 2) / sqrt(2 pi)}. */
    static double density(double x) {
        return Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
    }

    private static double center(double offset) {
        double r = CENTER_SHIFT - offset * offset;
        return offset * polynomial(CENTER_OVER, r) / polynomial(CENTER_UNDER, r);
    }

    /** The size of the quantile of a small share. */
    static double tail(double share) {
        double fraction = fraction(share);
        double square = fraction * fraction;
        double high = 0;
        for (int odd = LAST_ODD; odd > 1; odd -= 2) {
            high = (high + 1.0 / odd) * square;
        }
        double r = Math.sqrt(-(exponent(share) * LN_2 + 2 * fraction * (1 + high)));
        return share < FAR_SHARE
                ? polynomial(FAR_OVER, r - FAR) / polynomial(FAR_UNDER, r - FAR)
                : polynomial(NEAR_OVER, r - NEAR_SHIFT) / polynomial(NEAR_UNDER, r - NEAR_SHIFT);
    }

    /** {@code n} of {@code x = 2^n m} with m from about 0.7 to 1.4. */
    static double exponent(double x) {
        long bits = Double.doubleToRawLongBits(x);
        return ((bits - ROOT_HALF_BITS) >> MANTISSA_BITS);
    }

    /** {@code (m - 1) / (m + 1)} of {@code x = 2^n m}, so that {@code ln x = n ln 2 + 2 artanh} of it. */
    static double fraction(double x) {
        long bits = Double.doubleToRawLongBits(x);
        double m = Double.longBitsToDouble(bits - (((bits - ROOT_HALF_BITS) >> MANTISSA_BITS) << MANTISSA_BITS));
        return (m - 1) / (m + 1);
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
