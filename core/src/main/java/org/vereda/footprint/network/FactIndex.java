package org.vereda.footprint.network;

import java.util.Arrays;

/**
 * The facts that uncertain entries of a network rest on, numbered from 0 in the order of links, burdens and factors, so that
 * sums by fact are sums in an array.
 */
final class FactIndex {
    private static final int FIRST_CAPACITY = 64;
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long[] slots = new long[2 * FIRST_CAPACITY];
    private int[] numberOfSlot = new int[2 * FIRST_CAPACITY];
    private long[] identities = new long[FIRST_CAPACITY];
    private double[] relative = new double[FIRST_CAPACITY];
    private int size;
    private final int[] links;
    private final int[] burdens;
    private final int[] factors;

    FactIndex(Entries links, Entries burdens, Entries factors) {
        this.links = numbers(links);
        this.burdens = numbers(burdens);
        this.factors = numbers(factors);
        identities = Arrays.copyOf(identities, size);
        relative = Arrays.copyOf(relative, size);
    }

    /** The number of each entry's fact, -1 for an exact entry; nothing where all are exact. */
    private int[] numbers(Entries entries) {
        if (!entries.hasSpreads()) {
            return new int[0];
        }
        int[] numbers = new int[entries.size()];
        for (int entry = 0; entry < numbers.length; entry++) {
            numbers[entry] = entries.isUncertain(entry) ? numbered(entries, entry) : -1;
        }
        return numbers;
    }

    private int numbered(Entries entries, int entry) {
        int number = numberOf(entries.fact(entry));
        if (entries.amount(entry) != 0) {
            double ratio = Math.abs(entries.deviation(entry) / entries.amount(entry));
            relative[number] = Math.max(relative[number], ratio);
        }
        return number;
    }

    private int numberOf(long identity) {
        int slot = slotOf(identity);
        if (slots[slot] == 0) {
            if (size == identities.length) {
                grow();
                slot = slotOf(identity);
            }
            slots[slot] = identity;
            numberOfSlot[slot] = size;
            identities[size++] = identity;
        }
        return numberOfSlot[slot];
    }

    /** The slot of an identity, or the free one where it belongs. */
    private int slotOf(long identity) {
        int slot = (int) ((identity * GOLDEN) >>> 32) & (slots.length - 1);
        while (slots[slot] != 0 && slots[slot] != identity) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    private void grow() {
        identities = Arrays.copyOf(identities, 2 * size);
        relative = Arrays.copyOf(relative, 2 * size);
        slots = new long[2 * slots.length];
        numberOfSlot = new int[slots.length];
        for (int number = 0; number < size; number++) {
            int slot = slotOf(identities[number]);
            slots[slot] = identities[number];
            numberOfSlot[slot] = number;
        }
    }

    /** How many facts. */
    int size() {
        return size;
    }

    long identity(int number) {
        return identities[number];
    }

    /** The number of a fact, -1 where no uncertain entry rests on it. */
    int find(long identity) {
        int slot = identity == 0 ? -1 : slotOf(identity);
        return slot < 0 || slots[slot] == 0 ? -1 : numberOfSlot[slot];
    }

    /** The largest standard deviation of an entry of a fact as a ratio to its amount. */
    double relative(int number) {
        return relative[number];
    }

    int ofLink(int link) {
        return links.length == 0 ? -1 : links[link];
    }

    int ofBurden(int burden) {
        return burdens.length == 0 ? -1 : burdens[burden];
    }

    int ofFactor(int factor) {
        return factors.length == 0 ? -1 : factors[factor];
    }
}
