package org.vereda.matrix;

/** A way in which a part of a system was solved. */
public enum SolutionMethod {
    /** One pass over the non-zeros of the part that has no loops. */
    SUBSTITUTION,
    /** Gauss-Seidel sweeps in an order with few entries against it. */
    GAUSS_SEIDEL,
    /** Gauss-Seidel sweeps, accelerated by Anderson's mixing of the last two steps. */
    ACCELERATED_GAUSS_SEIDEL,
    /** Sparse triangular factors in a fill-reducing order. */
    SPARSE_FACTORS,
    /** Dense triangular factors. */
    DENSE_FACTORS
}
