package org.vereda.roadmap.risk;

import java.util.Map;

/**
 * How uncertain savings are: what measure m of family F saves is {@code f[m] * common[F] * own[m]}, where the common factor is the
 * same for all measures of the family and does not average out.
 *
 * @param families the common factor of each family that somebody measured, by the kind of end use
 * @param other the common factor of families that nobody measured
 * @param ownSpread the standard deviation of a measure's own factor, whose mean is 1
 * @param adoption whether planned actions may not be carried out
 * @param firmCorrelation how much the actions of one facility hang together in being carried out, 0 to 1
 * @param costs how uncertain prices and investments are
 * @param draws how many futures are drawn
 * @param seed makes them
 */
public record RiskSettings(
        Map<String, Factor> families,
        Factor other,
        double ownSpread,
        Adoption adoption,
        double firmCorrelation,
        Costs costs,
        int draws,
        long seed) {
    /**
     * How uncertain money is.
     *
     * @param priceSpread the standard deviation of the logarithm of a price; prices of one kind in one country move together
     * @param investmentSpread the standard deviation of an investment whose option states no range, as a share of it, 0 for no
     *     uncertainty at all; investments of a family move together
     */
    public record Costs(double priceSpread, double investmentSpread) {
        /** Prices and investments as stated. */
        public static final Costs SURE = new Costs(0, 0);

        /** A judgement that nobody has measured. */
        public static final Costs ASSUMED = new Costs(0.2, 0.2);
    }

    /**
     * A common factor: how much of what is estimated comes about, drawn from a normal distribution.
     *
     * @param mean its mean
     * @param spread its standard deviation
     * @param shared the part of that deviation that moves with all other families, because all are drawn towards one mean that is not
     *     known for sure
     */
    public record Factor(double mean, double spread, double shared) {
        /** A factor with nothing in common with other families. */
        public Factor(double mean, double spread) {
            this(mean, spread, 0);
        }

        /** The part of the deviation that is the family's own. */
        double alone() {
            return Math.sqrt(Math.max(0, spread * spread - shared * shared));
        }

        /**
         * The factor in a future.
         *
         * @param own a standard normal number of the family
         * @param all one of all families together
         */
        double drawn(double own, double all) {
            return mean + alone() * own + shared * all;
        }
    }

    /** Whether planned actions may not be carried out. */
    public enum Adoption {
        /** All are. */
        ALL,
        /** As often as such advice was carried out by others; those for which nobody knows always are. */
        OBSERVED
    }

    public RiskSettings {
        families = Map.copyOf(families);
    }

    /** The common factor of a family. */
    public Factor factor(String family) {
        return families.getOrDefault(family, other);
    }

    /** The same with other draws. */
    public RiskSettings withSeed(long other) {
        return new RiskSettings(families, this.other, ownSpread, adoption, firmCorrelation, costs, draws, other);
    }
}
