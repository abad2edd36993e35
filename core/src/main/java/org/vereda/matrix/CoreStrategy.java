package org.vereda.matrix;

/** How the cores of a system, its strong components of more than one index, are to be solved. */
public enum CoreStrategy {
    /** By size, density and measured contraction of each core. */
    AUTOMATIC,
    /** Gauss-Seidel, accelerated where it contracts slowly; factors where it is not sure to converge. */
    ITERATIVE,
    /** Sparse factors. */
    SPARSE_FACTORS,
    /** Dense factors. */
    DENSE_FACTORS
}
