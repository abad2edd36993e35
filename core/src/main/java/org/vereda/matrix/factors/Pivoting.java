package org.vereda.matrix.factors;

/** Which element of a column may become its pivot. */
public enum Pivoting {
    /** Always the diagonal: stable, and its pivots all positive, exactly where loops take less than they give. */
    DIAGONAL,
    /** The diagonal where it is not too small, else the largest element. */
    THRESHOLD;

    /** A pivot below this share of the largest element that its column began with counts as zero. */
    static final double NEGLIGIBLE = 1e-14;

    /** The diagonal is kept down to this share of the largest candidate. */
    static final double PREFERENCE = 0.1;

    /**
     * The size below which the pivot of each column counts as zero: with diagonal pivots that of its diagonal, with its sign,
     * else that of the column's largest element.
     */
    double[] leastPivots(Columns core, Equilibration scaling) {
        double[] least = new double[core.size()];
        for (int column = 0; column < least.length; column++) {
            for (int k = core.columnStart(column); k < core.columnEnd(column); k++) {
                double value = NEGLIGIBLE * scaling.scaled(core.value(k), core.row(k), column);
                least[column] = switch (this) {
                    case DIAGONAL -> core.row(k) == column ? value : least[column];
                    case THRESHOLD -> Math.max(least[column], Math.abs(value));
                };
            }
        }
        return least;
    }

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
    public static int signOfProduct(double[] factors) {
        int sign = 1;
        for (double factor : factors) {
            sign = factor < 0 ? -sign : sign;
        }
        return sign;
    }
}
