package org.vereda.footprint.network;

import org.vereda.quantity.SourcePosition;

/**
 * Something that one person or source knows and that may be used in many places of a network: one uncertain number, however
 * often it is used.
 *
 * @param key names it, the same in every network that uses it, so that alternatives are compared with the same draws
 * @param kind what it is about
 * @param holder the facility, supplier or publisher that could state it better
 * @param subject the product or flow that it is about
 * @param position where it was read
 */
public record Fact(String key, Kind kind, String holder, String subject, SourcePosition position) {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    /** What a fact is about. */
    public enum Kind {
        /** What a facility used or let out: a bill or a meter. */
        ACTIVITY,
        /** How much of an input goes into a product. */
        BILL_OF_MATERIALS,
        /** A published factor. */
        FACTOR,
        /** A footprint that a supplier sent. */
        SUPPLIER_FOOTPRINT,
        /** A characterization factor. */
        CHARACTERIZATION,
        /** An amount of a process database. */
        DATABASE
    }

    /** The number by which entries name this fact. */
    public long identity() {
        return identity(key);
    }

    /**
     * The number that stands for a key: 64 bits, mixed by the finalizer of SplitMix64 after every character, never 0, which
     * stands for no fact. Among a million keys two share a number with a probability of 3e-8.
     */
    public static long identity(String key) {
        long hash = GOLDEN;
        for (int i = 0; i < key.length(); i++) {
            hash = mixed(hash ^ key.charAt(i));
        }
        return hash == 0 ? 1 : hash;
    }

    private static long mixed(long key) {
        long z = key + GOLDEN;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
