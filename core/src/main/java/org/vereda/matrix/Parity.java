package org.vereda.matrix;

/** Signs of permutations. */
final class Parity {
    private Parity() {}

    /** One for an even permutation, minus one for an odd one. */
    static int of(int[] permutation) {
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
    static int ofProduct(double[] factors) {
        int sign = 1;
        for (double factor : factors) {
            sign = factor < 0 ? -sign : sign;
        }
        return sign;
    }
}
