package org.vereda.matrix.regression;

/**
 * Observations in time: y[i] = x[i] b + sqrt(exposure[i]) e[i], where the errors e have one variance and correlate by
 * r^|t[i] - t[j]| with r between -1 and 1 (an autoregressive process of the first order, gaps allowed).
 * Times t: n whole numbers that grow, for example months counted from some month;
 * exposures: how long or large each observation is, n numbers above zero; 1 where all are alike;
 * rows x: n rows of p numbers; responses y: n numbers.
 */
public final class SerialSample {
    private final int[] times;
    private final double[] exposures;
    private final double[][] rows;
    private final double[] responses;

    /**
     * A sample; the arrays are kept, not copied.
     *
     * @throws IllegalArgumentException where lengths differ or times do not grow
     */
    public SerialSample(int[] times, double[] exposures, double[][] rows, double[] responses) {
        if (times.length != exposures.length || times.length != rows.length || times.length != responses.length) {
            throw new IllegalArgumentException("lengths differ");
        }
        for (int i = 1; i < times.length; i++) {
            if (times[i] <= times[i - 1]) {
                throw new IllegalArgumentException("times do not grow at " + i);
            }
        }
        this.times = times;
        this.exposures = exposures;
        this.rows = rows;
        this.responses = responses;
    }

    public int[] times() {
        return times;
    }

    public double[] exposures() {
        return exposures;
    }

    public double[][] rows() {
        return rows;
    }

    public double[] responses() {
        return responses;
    }

    int size() {
        return times.length;
    }

    /** Numbers per observation, freed of exposure and correlation: whitened[i] = (v[i] - f v[i-1]) / sqrt(1 - f^2). */
    double[] whitened(double[] numbers, double correlation) {
        double[] free = new double[numbers.length];
        double before = 0;
        for (int i = 0; i < numbers.length; i++) {
            double now = numbers[i] / Math.sqrt(exposures[i]);
            double factor = step(i, correlation);
            free[i] = (now - factor * before) / Math.sqrt(1 - factor * factor);
            before = now;
        }
        return free;
    }

    double[][] whitenedRows(double correlation) {
        int p = rows.length == 0 ? 0 : rows[0].length;
        double[][] free = new double[rows.length][p];
        double[] column = new double[rows.length];
        for (int j = 0; j < p; j++) {
            for (int i = 0; i < rows.length; i++) {
                column[i] = rows[i][j];
            }
            double[] white = whitened(column, correlation);
            for (int i = 0; i < rows.length; i++) {
                free[i][j] = white[i];
            }
        }
        return free;
    }

    /** The logarithm of the determinant of the correlation matrix. */
    double logDeterminant(double correlation) {
        double sum = 0;
        for (int i = 1; i < times.length; i++) {
            double factor = step(i, correlation);
            sum += Math.log(1 - factor * factor);
        }
        return sum;
    }

    private double step(int i, double correlation) {
        return i == 0 ? 0 : Math.pow(correlation, times[i] - times[i - 1]);
    }
}
