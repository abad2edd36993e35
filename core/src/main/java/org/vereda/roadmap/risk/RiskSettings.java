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
 * @param draws how many futures are drawn
 * @param seed makes them
 */
public record RiskSettings(
        Map<String, Factor> families,
        Factor other,
        double ownSpread,
        Adoption adoption,
        double firmCorrelation,
        int draws,
        long seed) {
    /**
     * A common factor: how much of what is estimated comes about, drawn from a normal distribution.
     *
     * @param mean its mean
     * @param spread its standard deviation
     */
    public record Factor(double mean, double spread) {}

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
        return new RiskSettings(families, this.other, ownSpread, adoption, firmCorrelation, draws, other);
    }
}
