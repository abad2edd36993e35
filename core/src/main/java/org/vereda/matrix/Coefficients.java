package org.vereda.matrix;

/**
 * The values of {@link Equations}, as arrays that only the kernels of this package may write to.
 *
 * @param equations where the values belong
 * @param width values per term: one, or one for each of so many samples, lane {@code l} of term {@code k} at {@code width k + l}
 * @param terms off the diagonal, in the order of the equations
 * @param diagonal one for each equation
 * @param inverse {@code 1 / diagonal}
 */
@SuppressWarnings("ArrayRecordComponent") // shared with the kernels on purpose
record Coefficients(Equations equations, int width, double[] terms, double[] diagonal, double[] inverse) {
    /** Zeros that wait for {@link #load}. */
    static Coefficients empty(Equations equations, int width) {
        int size = width * equations.size();
        return new Coefficients(
                equations, width, new double[width * equations.terms()], new double[size], new double[size]);
    }

    /** The coefficients of one matrix. */
    static Coefficients of(Equations equations, double[] values) {
        Coefficients coefficients = empty(equations, 1);
        int[] entries = equations.rawEntries();
        for (int k = 0; k < equations.terms(); k++) {
            coefficients.terms[k] = values[entries[k]];
        }
        coefficients.loadDiagonal(values);
        return coefficients;
    }

    /** Takes values in the order of the matrix, {@code width} of them for each entry. */
    void load(double[] values) {
        int[] entries = equations.rawEntries();
        for (int k = 0; k < equations.terms(); k++) {
            System.arraycopy(values, width * entries[k], terms, width * k, width);
        }
        loadDiagonal(values);
    }

    private void loadDiagonal(double[] values) {
        for (int i = 0; i < equations.size(); i++) {
            int entry = equations.diagonal(i);
            for (int lane = 0; lane < width; lane++) {
                double value = entry < 0 ? 0 : values[width * entry + lane];
                diagonal[width * i + lane] = value;
                inverse[width * i + lane] = 1 / value;
            }
        }
    }
}
