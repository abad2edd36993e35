package org.vereda.matrix.chance;

/**
 * {@code a exp(b z)} for many numbers with {@code |b z|} up to 8, written so that it can be compiled to vector instructions:
 * the Taylor polynomial of degree 14 at a sixteenth of the exponent, squared four times. Relative error below 1e-14.
 */
final class Exponential {
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

    private Exponential() {}

    /**
     * Replaces {@code z[at + e]} by {@code a[from + e] exp(b[from + e] z[at + e])}, for {@code e} below {@code count}.
     */
    static void scaled(double[] a, double[] b, int from, double[] z, int at, int count) {
        for (int e = 0; e < count; e++) {
            double r = b[from + e] * z[at + e] * SIXTEENTH;
            double high = (((((C14 * r + C13) * r + C12) * r + C11) * r + C10) * r + C9) * r + C8;
            double p = (((((((high * r + C7) * r + C6) * r + C5) * r + C4) * r + C3) * r + C2) * r + 1) * r + 1;
            double square = p * p;
            double fourth = square * square;
            double eighth = fourth * fourth;
            z[at + e] = a[from + e] * (eighth * eighth);
        }
    }
}
