package org.vereda.bench.rival;

import java.util.Arrays;
import org.openlca.core.matrix.format.CSCMatrix;
import org.openlca.core.matrix.format.HashPointMatrix;
import org.openlca.core.matrix.format.Matrix;
import org.openlca.core.matrix.format.MatrixReader;
import org.openlca.core.matrix.solvers.Factorization;
import org.openlca.core.matrix.solvers.MatrixSolver;

/**
 * UMFPACK behind openLCA's solver interface, in the way of its own native library, whose binaries for Linux are in no public
 * registry: sparse matrices are compressed, factorized once, and solved for one right-hand side after the other.
 */
final class UmfpackBackEnd implements MatrixSolver {
    private final Umfpack umfpack;

    UmfpackBackEnd(Umfpack umfpack) {
        this.umfpack = umfpack;
    }

    @Override
    public boolean hasSparseSupport() {
        return true;
    }

    @Override
    public Matrix matrix(int rows, int columns) {
        return new HashPointMatrix(rows, columns);
    }

    @Override
    public double[] solve(MatrixReader a, int index, double amount) {
        Factorization factors = factorize(a);
        try {
            return factors.solve(index, amount);
        } finally {
            factors.dispose();
        }
    }

    @Override
    public double[] multiply(MatrixReader a, double[] x) {
        return a.multiply(x);
    }

    @Override
    public Matrix invert(MatrixReader a) {
        throw new UnsupportedOperationException("no calculation of the bench inverts a matrix");
    }

    @Override
    public Factorization factorize(MatrixReader a) {
        CSCMatrix columns = CSCMatrix.of(a);
        return new Factors(
                umfpack.factorized(arena -> NativeColumns.of(
                        columns.columns,
                        columns.columnPointers,
                        Arrays.copyOf(columns.rowIndices, columns.values.length),
                        columns.values,
                        arena)),
                columns.columns);
    }

    @Override
    public boolean isNative() {
        return true;
    }

    private static final class Factors implements Factorization {
        private final Umfpack.Factors factors;
        private final int size;
        private boolean disposed;

        Factors(Umfpack.Factors factors, int size) {
            this.factors = factors;
            this.size = size;
        }

        @Override
        public int size() {
            return size;
        }

        @Override
        public double[] solve(double[] demand) {
            return factors.solve(demand);
        }

        @Override
        public void dispose() {
            if (!disposed) {
                disposed = true;
                factors.close();
            }
        }

        @Override
        public boolean isDisposed() {
            return disposed;
        }
    }
}
