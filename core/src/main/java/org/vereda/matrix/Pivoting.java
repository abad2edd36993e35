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

    /** The sign of a determinant from the row that each column found its pivot in, and from all pivots. */
    static int determinantSign(int[] rowOfColumn, double[] pivots) {
        return parity(rowOfColumn) * signOfProduct(pivots);
    }

    /** One for an even permutation, minus one for an odd one. */
    private static int parity(int[] permutation) {
        boolean[] seen = new boolean[permutation.length];
        int sign = 1;
        for (int start = 0; start < permutation.length; start++) {
            for (int next = start; !seen[next]; next = permutation[next]) {
                seen[next] = true;
                sign = permutation[next] == start ? sign : -sign;
            }
        }
        return sign;
    }

    /** The sign of a product. */
    static int signOfProduct(double[] factors) {
        int sign = 1;
        for (double factor : factors) {
            sign = factor < 0 ? -sign : sign;
        }
        return sign;
    }
}
