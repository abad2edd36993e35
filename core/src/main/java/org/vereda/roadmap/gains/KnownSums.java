package org.vereda.roadmap.gains;

import java.util.ArrayList;
import java.util.List;

/**
 * Sums of the gains of some players that are known, as independent equations: each row has the coefficients of the players and then the
 * value, a 1 at a player of its own where all other rows have 0 (Gauss and Jordan).
 */
final class KnownSums {
    /** Coefficients are zeros and ones and small fractions of them; less is rounding. */
    private static final double NOTHING = 1e-9;

    private final int players;
    private final List<double[]> rows = new ArrayList<>();
    private final List<Integer> own = new ArrayList<>();

    KnownSums(int players) {
        this.players = players;
    }

    /** Adds what a group gains, by its bits; nothing where that follows already. */
    void add(int group, double value) {
        double[] row = reduced(group, value);
        int at = player(row);
        if (at < players) {
            scale(row, 1 / row[at]);
            rows.forEach(other -> subtract(row, other[at], other));
            rows.add(row);
            own.add(at);
        }
    }

    /** True where the gain of a group follows from what is known. */
    boolean determines(int group) {
        return player(reduced(group, 0)) == players;
    }

    /** True where the gain of everybody follows. */
    boolean isComplete() {
        return rows.size() == players;
    }

    List<double[]> rows() {
        return List.copyOf(rows);
    }

    /** The gain of each player, where all are known. */
    double[] values() {
        double[] values = new double[players];
        for (int row = 0; row < rows.size(); row++) {
            values[own.get(row)] = rows.get(row)[players];
        }
        return values;
    }

    /** The group's equation without the players that rows have for their own. */
    private double[] reduced(int group, double value) {
        double[] row = new double[players + 1];
        for (int player = 0; player < players; player++) {
            row[player] = group >> player & 1;
        }
        row[players] = value;
        for (int known = 0; known < rows.size(); known++) {
            subtract(rows.get(known), row[own.get(known)], row);
        }
        return row;
    }

    /** The first player with a coefficient, or their number where there is none. */
    private int player(double[] row) {
        int at = 0;
        while (at < players && Math.abs(row[at]) < NOTHING) {
            at++;
        }
        return at;
    }

    private static void scale(double[] row, double factor) {
        for (int i = 0; i < row.length; i++) {
            row[i] *= factor;
        }
    }

    private static void subtract(double[] row, double factor, double[] from) {
        for (int i = 0; i < row.length; i++) {
            from[i] -= factor * row[i];
        }
    }
}
