package org.vereda.bench.system;

import java.util.Set;
import org.vereda.matrix.SparseMatrix;

/**
 * What a generator of technospheres gives.
 *
 * @param matrix square
 * @param wasteTreatments columns with a negative diagonal element
 * @param product a column with much behind it
 * @param coreMember a column in the largest loop
 */
record Technosphere(SparseMatrix matrix, Set<Integer> wasteTreatments, int product, int coreMember) {
    Technosphere {
        wasteTreatments = Set.copyOf(wasteTreatments);
    }
}
