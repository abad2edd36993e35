package org.vereda.footprint.network;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.vereda.matrix.chance.SpreadTable;
import org.vereda.quantity.SourcePosition;
import org.vereda.quantity.Uncertainty;

/**
 * Amounts between an owner and another thing, sorted by owner, each with its spread and the fact that it rests on: the links
 * of a network by their users, its burdens by node, its characterization by category. Primitive arrays, so that millions of
 * entries cost no objects; spreads and positions take memory only where some are stated.
 */
final class Entries {
    private static final byte NONE = 0;
    private static final byte NORMAL = 1;
    private static final byte LOGNORMAL = 2;
    private static final byte TRIANGULAR = 3;
    private static final byte UNIFORM = 4;

    private final int[] starts;
    private final int[] others;
    private final double[] amounts;
    private final long @Nullable [] facts;
    private final byte @Nullable [] kinds;
    private final double @Nullable [] first;
    private final double @Nullable [] second;
    private final @Nullable SourcePosition @Nullable [] positions;
    private final double[] deviations;

    private Entries(List list, int owners) {
        starts = new int[owners + 1];
        for (int k = 0; k < list.size; k++) {
            starts[list.owners[k] + 1]++;
        }
        for (int i = 0; i < owners; i++) {
            starts[i + 1] += starts[i];
        }
        int[] places = places(list);
        others = new int[list.size];
        amounts = new double[list.size];
        for (int k = 0; k < list.size; k++) {
            others[places[k]] = list.others[k];
            amounts[places[k]] = list.amounts[k];
        }
        facts = list.facts == null ? null : moved(list.facts, places);
        kinds = list.kinds == null ? null : moved(list.kinds, places);
        first = list.first == null ? null : moved(list.first, places);
        second = list.second == null ? null : moved(list.second, places);
        positions = list.positions == null ? null : moved(list.positions, places);
        deviations = new double[kinds == null ? 0 : others.length];
        Arrays.setAll(deviations, this::signedDeviation);
    }

    /** Where each entry goes when they are sorted by owner, those of one owner as they came. */
    private int[] places(List list) {
        int[] next = starts.clone();
        int[] places = new int[list.size];
        for (int k = 0; k < list.size; k++) {
            places[k] = next[list.owners[k]]++;
        }
        return places;
    }

    private static long[] moved(long[] values, int[] places) {
        long[] moved = new long[places.length];
        for (int k = 0; k < places.length; k++) {
            moved[places[k]] = values[k];
        }
        return moved;
    }

    private static byte[] moved(byte[] values, int[] places) {
        byte[] moved = new byte[places.length];
        for (int k = 0; k < places.length; k++) {
            moved[places[k]] = values[k];
        }
        return moved;
    }

    private static double[] moved(double[] values, int[] places) {
        double[] moved = new double[places.length];
        for (int k = 0; k < places.length; k++) {
            moved[places[k]] = values[k];
        }
        return moved;
    }

    private static @Nullable SourcePosition[] moved(@Nullable SourcePosition[] values, int[] places) {
        @Nullable SourcePosition[] moved = new SourcePosition[places.length];
        for (int k = 0; k < places.length; k++) {
            moved[places[k]] = values[k];
        }
        return moved;
    }

    int size() {
        return others.length;
    }

    /** First entry of an owner. */
    int start(int owner) {
        return starts[owner];
    }

    /** One past the last entry of an owner. */
    int end(int owner) {
        return starts[owner + 1];
    }

    /** The thing that an entry leads to. */
    int other(int entry) {
        return others[entry];
    }

    double amount(int entry) {
        return amounts[entry];
    }

    /** The identity of the fact that an entry rests on, 0 for none. */
    long fact(int entry) {
        return facts == null ? 0 : facts[entry];
    }

    /** True where some entry has a spread. */
    boolean hasSpreads() {
        return kinds != null;
    }

    boolean isUncertain(int entry) {
        return kinds != null && kinds[entry] != NONE;
    }

    SourcePosition position(int entry) {
        SourcePosition position = positions == null ? null : positions[entry];
        return position == null ? SourcePosition.NOWHERE : position;
    }

    Uncertainty spread(int entry) {
        if (kinds == null || first == null || second == null) {
            return new Uncertainty.None();
        }
        return switch (kinds[entry]) {
            case NORMAL -> new Uncertainty.Normal(first[entry]);
            case LOGNORMAL -> new Uncertainty.Lognormal(first[entry]);
            case TRIANGULAR -> new Uncertainty.Triangular(first[entry], second[entry]);
            case UNIFORM -> new Uncertainty.Uniform(first[entry], second[entry]);
            default -> new Uncertainty.None();
        };
    }

    /**
     * The standard deviation of an entry in its own unit with the sign of its amount: what rests on one fact grows together,
     * whatever its signs.
     */
    double deviation(int entry) {
        return deviations.length == 0 ? 0 : deviations[entry];
    }

    private double signedDeviation(int entry) {
        return isUncertain(entry) ? Math.copySign(spread(entry).standardDeviation(amounts[entry]), amounts[entry]) : 0;
    }

    /** Adds what an uncertain entry is drawn from, with its sign kept (1) or turned (-1). */
    void addSpread(int entry, int sign, SpreadTable.Builder table) {
        double center = sign * amounts[entry];
        long id = fact(entry);
        switch (spread(entry)) {
            case Uncertainty.None none -> table.fixed();
            case Uncertainty.Normal(double deviation) -> table.normal(id, center, deviation);
            case Uncertainty.Lognormal(double ratio) -> table.logNormal(id, center, ratio);
            case Uncertainty.Triangular(double low, double high) ->
                table.triangular(id, Math.min(sign * low, sign * high), center, Math.max(sign * low, sign * high));
            case Uncertainty.Uniform(double low, double high) ->
                table.uniform(id, Math.min(sign * low, sign * high), Math.max(sign * low, sign * high));
        }
    }

    /** The amounts themselves, for loops over millions of them: not to be written to. */
    double[] rawAmounts() {
        return amounts;
    }

    /** The other ends themselves, as {@link #rawAmounts}. */
    int[] rawOthers() {
        return others;
    }

    /** Takes entries in any order. */
    static final class List {
        private static final int FIRST_CAPACITY = 64;

        private int[] owners = new int[FIRST_CAPACITY];
        private int[] others = new int[FIRST_CAPACITY];
        private double[] amounts = new double[FIRST_CAPACITY];
        private long @Nullable [] facts;
        private byte @Nullable [] kinds;
        private double @Nullable [] first;
        private double @Nullable [] second;
        private @Nullable SourcePosition @Nullable [] positions;
        private int size;

        void add(int owner, int other, double amount) {
            if (size == owners.length) {
                grow(Math.max(size + 1, (int) Math.min(Integer.MAX_VALUE - 8L, 2L * size)));
            }
            owners[size] = owner;
            others[size] = other;
            amounts[size++] = amount;
        }

        void add(int owner, int other, double amount, Uncertainty spread, long fact, SourcePosition position) {
            add(owner, other, amount);
            if (fact != 0) {
                facts = facts == null ? new long[owners.length] : facts;
                facts[size - 1] = fact;
            }
            if (!position.equals(SourcePosition.NOWHERE)) {
                positions = positions == null ? new SourcePosition[owners.length] : positions;
                positions[size - 1] = position;
            }
            switch (spread) {
                case Uncertainty.None none -> {
                    // An entry without a spread takes no room for one.
                }
                case Uncertainty.Normal(double deviation) -> spread(NORMAL, deviation, 0);
                case Uncertainty.Lognormal(double ratio) -> spread(LOGNORMAL, ratio, 0);
                case Uncertainty.Triangular(double low, double high) -> spread(TRIANGULAR, low, high);
                case Uncertainty.Uniform(double low, double high) -> spread(UNIFORM, low, high);
            }
        }

        private void spread(byte kind, double one, double two) {
            kinds = kinds == null ? new byte[owners.length] : kinds;
            first = first == null ? new double[owners.length] : first;
            second = second == null ? new double[owners.length] : second;
            kinds[size - 1] = kind;
            first[size - 1] = one;
            second[size - 1] = two;
        }

        private void grow(int capacity) {
            owners = Arrays.copyOf(owners, capacity);
            others = Arrays.copyOf(others, capacity);
            amounts = Arrays.copyOf(amounts, capacity);
            facts = facts == null ? null : Arrays.copyOf(facts, capacity);
            kinds = kinds == null ? null : Arrays.copyOf(kinds, capacity);
            first = first == null ? null : Arrays.copyOf(first, capacity);
            second = second == null ? null : Arrays.copyOf(second, capacity);
            positions = positions == null ? null : Arrays.copyOf(positions, capacity);
        }

        Entries sortedByOwner(int ownerCount) {
            return new Entries(this, ownerCount);
        }
    }
}
