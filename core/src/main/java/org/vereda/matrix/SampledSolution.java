package org.vereda.matrix;

/** The solutions of {@value SampledSystem#LANES} samples, interleaved, each with the evidence that it is one. */
public final class SampledSolution {
    private final double[] values;
    private final double[] backwardErrors;

    SampledSolution(double[] values, double[] backwardErrors) {
        this.values = values;
        this.backwardErrors = backwardErrors;
    }

    /** Unknown {@code index} of sample {@code lane}; finite. */
    public double value(int index, int lane) {
        return values[SampledSystem.LANES * index + lane];
    }

    /**
     * All unknowns of all samples, unknown {@code i} of lane {@code l} at {@code 8 i + l}. The array of this solution itself,
     * as copies would cost as much as a sweep: only to be read.
     */
    public double[] interleaved() {
        return values;
    }

    /** The unknowns of one sample; a fresh array. */
    public double[] lane(int lane) {
        double[] own = new double[values.length / SampledSystem.LANES];
        for (int i = 0; i < own.length; i++) {
            own[i] = value(i, lane);
        }
        return own;
    }

    /** The componentwise backward error of a sample, as {@link Solution#backwardError()}. */
    public double backwardError(int lane) {
        return backwardErrors[lane];
    }
}
