package org.vereda.roadmap;

/** Shapley values: what each member adds, averaged over all orders in which the members could come. */
public final class Shapley {
    private Shapley() {}

    /**
     * The parts of measures in what their bundle saves of a unit: {@code v(S) = 1 - product over S of (1 - f)}.
     *
     * <p>Measure i adds {@code f[i] * product of (1 - f[j])} to the measures j before it; averaged over all orders:
     * {@code f[i] * sum over k of k! (n-1-k)! / n! * e[k]}, with {@code e[k]} the elementary symmetric polynomial of the
     * others' {@code 1 - f}. Steps: n^3.
     *
     * @param fractions what each measure saves alone, 0 to 1
     */
    public static double[] ofBundle(double[] fractions) {
        int members = fractions.length;
        double[] parts = new double[members];
        for (int i = 0; i < members; i++) {
            double[] symmetric = symmetricWithout(i, fractions);
            double weight = 1.0 / members;
            for (int k = 0; k < members; k++) {
                parts[i] += fractions[i] * weight * symmetric[k];
                weight *= (k + 1.0) / Math.max(1, members - 1 - k);
            }
        }
        return parts;
    }

    private static double[] symmetricWithout(int i, double[] fractions) {
        double[] symmetric = new double[fractions.length];
        symmetric[0] = 1;
        int degree = 0;
        for (int j = 0; j < fractions.length; j++) {
            if (j != i) {
                degree++;
                for (int k = degree; k > 0; k--) {
                    symmetric[k] += symmetric[k - 1] * (1 - fractions[j]);
                }
            }
        }
        return symmetric;
    }

    /**
     * The parts in a game.
     *
     * @param worth for each set of players, as bits, what they are worth together; {@code worth[0]} is 0
     */
    public static double[] ofGame(double[] worth) {
        int players = Integer.numberOfTrailingZeros(worth.length);
        double[] parts = new double[players];
        for (int set = 0; set < worth.length; set++) {
            for (int player = 0; player < players; player++) {
                if ((set & (1 << player)) == 0) {
                    double weight = orders(Integer.bitCount(set), players);
                    parts[player] += weight * (worth[set | (1 << player)] - worth[set]);
                }
            }
        }
        return parts;
    }

    /** {@code before! (players - 1 - before)! / players!}. */
    private static double orders(int before, int players) {
        double weight = 1.0 / players;
        for (int k = 0; k < before; k++) {
            weight *= (k + 1.0) / (players - 1 - k);
        }
        return weight;
    }
}
