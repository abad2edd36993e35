package org.vereda.matrix.chance;

/**
 * The draws of one sample for a few numbers, on the way from shares to values, in one array with each operand at a fixed
 * place. Loops over it are compiled to vector instructions; over arrays of their own they would not be, as those might
 * overlap for all that the compiler knows, and longer loops are not unrolled far enough.
 */
final class DrawLane {
    /** Most numbers of a lane. */
    static final int CHUNK = Shares.CHUNK;

    private static final int A = CHUNK;
    private static final int B = 2 * CHUNK;
    private static final int OFFSET = 3 * CHUNK;
    private static final int TAIL = 4 * CHUNK;
    private static final int SIDE = 5 * CHUNK;
    private static final int POINT = 6 * CHUNK;
    private static final int OVER = 7 * CHUNK;
    private static final int UNDER = 8 * CHUNK;
    private static final double SIXTEENTH = 1.0 / 16;

    private static final double C2 = 1.0 / 2;
    private static final double C3 = 1.0 / 6;
    private static final double C4 = 1.0 / 24;
    private static final double C5 = 1.0 / 120;
    private static final double C6 = 1.0 / 720;
    private static final double C7 = 1.0 / 5_040;
    private static final double C8 = 1.0 / 40_320;
    private static final double C9 = 1.0 / 362_880;
    private static final double C10 = 1.0 / 3_628_800;
    private static final double C11 = 1.0 / 39_916_800;
    private static final double C12 = 1.0 / 479_001_600;
    private static final double C13 = 1.0 / 6_227_020_800.0;
    private static final double C14 = 1.0 / 87_178_291_200.0;

    private static final double L3 = 1.0 / 3;
    private static final double L5 = 1.0 / 5;
    private static final double L7 = 1.0 / 7;
    private static final double L9 = 1.0 / 9;
    private static final double L11 = 1.0 / 11;
    private static final double L13 = 1.0 / 13;
    private static final double L15 = 1.0 / 15;
    private static final double L17 = 1.0 / 17;
    private static final double L19 = 1.0 / 19;
    private static final double L21 = 1.0 / 21;

    private final double[] s = new double[9 * CHUNK];
    private final int[] places = new int[CHUNK];
    private final double[] shares = new double[CHUNK];

    /** Takes the parameters {@code a} and {@code b} of {@code count} numbers from {@code from} on. */
    void parameters(double[] a, double[] b, int from, int count) {
        System.arraycopy(a, from, s, A, count);
        System.arraycopy(b, from, s, B, count);
    }

    /** Takes {@code count} shares, or what was made of them, from {@code at} on. */
    void take(double[] numbers, int at, int count) {
        System.arraycopy(numbers, at, s, 0, count);
    }

    double get(int number) {
        return s[number];
    }

    void set(int number, double value) {
        s[number] = value;
    }

    /**
     * Shares become normal quantiles with the bits of {@link StandardNormal#quantile}: the center of the distribution for
     * all, without a branch, then the few in the tails again.
     */
    void quantiles(int count) {
        int tails = compactTails(count);
        nearTails(tails);
        centers(count);
        for (int t = 0; t < tails; t++) {
            s[places[t]] =
                    shares[t] < StandardNormal.FAR_SHARE ? s[SIDE + t] * StandardNormal.tail(shares[t]) : s[TAIL + t];
        }
    }

    private int compactTails(int count) {
        for (int e = 0; e < count; e++) {
            s[OFFSET + e] = s[e] - 0.5;
        }
        int tails = 0;
        for (int e = 0; e < count; e++) {
            places[tails] = e;
            tails += Math.abs(s[OFFSET + e]) <= StandardNormal.CENTER ? 0 : 1;
        }
        for (int t = 0; t < tails; t++) {
            double share = s[places[t]];
            shares[t] = Math.min(share, 1 - share);
            s[SIDE + t] = Math.copySign(1, s[OFFSET + places[t]]);
            s[POINT + t] = StandardNormal.fraction(shares[t]);
            s[UNDER + t] = StandardNormal.exponent(shares[t]);
        }
        return tails;
    }

    /** From fractions and exponents of the shares to {@code sqrt(-ln share)}, as {@link StandardNormal#tail} does it. */
    private void roots(int count) {
        for (int t = 0; t < count; t++) {
            double square = s[POINT + t] * s[POINT + t];
            s[TAIL + t] = square;
            s[OVER + t] = ((((L21 * square + L19) * square + L17) * square + L15) * square + L13) * square;
        }
        for (int t = 0; t < count; t++) {
            double square = s[TAIL + t];
            s[OVER + t] = (((s[OVER + t] + L11) * square + L9) * square + L7) * square;
        }
        for (int t = 0; t < count; t++) {
            double square = s[TAIL + t];
            double high = ((s[OVER + t] + L5) * square + L3) * square;
            double logarithm = s[UNDER + t] * StandardNormal.LN_2 + 2 * s[POINT + t] * (1 + high);
            s[TAIL + t] = Math.sqrt(-logarithm);
        }
    }

    private void centers(int count) {
        for (int e = 0; e < count; e++) {
            s[POINT + e] = StandardNormal.CENTER_SHIFT - s[OFFSET + e] * s[OFFSET + e];
        }
        ratio(StandardNormal.CENTER_OVER, StandardNormal.CENTER_UNDER, count);
        for (int e = 0; e < count; e++) {
            s[e] = s[OFFSET + e] * s[OVER + e] / s[UNDER + e];
        }
    }

    private void nearTails(int count) {
        roots(count);
        for (int t = 0; t < count; t++) {
            s[POINT + t] = s[TAIL + t] - StandardNormal.NEAR_SHIFT;
        }
        ratio(StandardNormal.NEAR_OVER, StandardNormal.NEAR_UNDER, count);
        for (int t = 0; t < count; t++) {
            s[TAIL + t] = s[SIDE + t] * (s[OVER + t] / s[UNDER + t]);
        }
    }

    /** Two polynomials of degree 7 at the points. */
    private void ratio(double[] a, double[] b, int count) {
        double a0 = a[0], a1 = a[1], a2 = a[2], a3 = a[3], a4 = a[4], a5 = a[5], a6 = a[6], a7 = a[7];
        for (int e = 0; e < count; e++) {
            double r = s[POINT + e];
            s[OVER + e] = ((((((a0 * r + a1) * r + a2) * r + a3) * r + a4) * r + a5) * r + a6) * r + a7;
        }
        double b0 = b[0], b1 = b[1], b2 = b[2], b3 = b[3], b4 = b[4], b5 = b[5], b6 = b[6], b7 = b[7];
        for (int e = 0; e < count; e++) {
            double r = s[POINT + e];
            s[UNDER + e] = ((((((b0 * r + b1) * r + b2) * r + b3) * r + b4) * r + b5) * r + b6) * r + b7;
        }
    }

    /**
     * {@code z} becomes {@code a exp(b z)} where {@code |b z|} is at most 8: the Taylor polynomial of degree 14 at a sixteenth
     * of the exponent, squared four times. Relative error below 1e-14.
     */
    void exponentials(int count) {
        for (int e = 0; e < count; e++) {
            double r = s[B + e] * s[e] * SIXTEENTH;
            s[POINT + e] = r;
            s[OVER + e] = ((((C14 * r + C13) * r + C12) * r + C11) * r + C10) * r + C9;
        }
        for (int e = 0; e < count; e++) {
            double r = s[POINT + e];
            s[OVER + e] = ((((s[OVER + e] * r + C8) * r + C7) * r + C6) * r + C5) * r + C4;
        }
        for (int e = 0; e < count; e++) {
            double r = s[POINT + e];
            double p = (((s[OVER + e] * r + C3) * r + C2) * r + 1) * r + 1;
            s[OVER + e] = p * p;
        }
        for (int e = 0; e < count; e++) {
            double fourth = s[OVER + e] * s[OVER + e];
            double eighth = fourth * fourth;
            s[e] = s[A + e] * (eighth * eighth);
        }
    }

    /** {@code z} becomes {@code a exp(b z)} for any exponent. */
    void anyExponentials(int count) {
        for (int e = 0; e < count; e++) {
            s[e] = s[A + e] * Math.exp(s[B + e] * s[e]);
        }
    }

    /** {@code z} becomes {@code a + b z}. */
    void lines(int count) {
        for (int e = 0; e < count; e++) {
            s[e] = s[A + e] + s[B + e] * s[e];
        }
    }

    /** Gives the numbers back. */
    void give(double[] numbers, int at, int count) {
        System.arraycopy(s, 0, numbers, at, count);
    }
}
