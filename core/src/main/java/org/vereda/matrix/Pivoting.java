package org.vereda.matrix;

/** Which element of a column may become its pivot. */
enum Pivoting {
    /** Always the diagonal: stable, and its pivots all positive, exactly where loops take less than they give. */
    DIAGONAL,
    /** The diagonal where it is not too small, else the largest element. */
    THRESHOLD;

    /** A pivot below this share of the largest element that its column began with counts as zero. */
    static final double NEGLIGIBLE = 1e-14;

    /** The diagonal is kept down to this share of the largest candidate. */
    static final double PREFERENCE = 0.1;
}
