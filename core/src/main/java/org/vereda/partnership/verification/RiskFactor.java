package org.vereda.partnership.verification;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.vereda.quantity.Evidence;

/** What makes it likelier that a claimed saving is wrong, and by how much likelier its project is looked at; weights are settings of this program. */
public enum RiskFactor {
    /** Stated, by a rule or somebody's judgement. */
    ESTIMATED(2.0),
    /** Stated, computed from other data by a formula. */
    CALCULATED(1.5),
    /** Stated to be measured, without a meter in the data. */
    STATED(1.25),
    /** Nothing has come about yet: what counts is an estimate beforehand. */
    EXPECTED(1.5),
    /** Its meter has readings that somebody estimated. */
    ESTIMATED_READINGS(1.5),
    /** Its meter has readings that were computed. */
    CALCULATED_READINGS(1.25),
    /** Less has come about than was estimated. */
    SHORT(1.5),
    /** The use rose. */
    WRONG_WAY(2.0),
    /** No other project of its family of measures. */
    FIRST(1.25),
    /** A meter, a claim or a facility that others share. */
    SHARED(1.25),
    /** A rule of plausibility says that its figures cannot all be right. */
    CONTRADICTED(2.0),
    /** A rule of plausibility finds its figures hard to believe. */
    DOUBTED(1.5),
    /** The ledger has doubts about its meter or its dates. */
    METER_DOUBTED(1.25);

    private final double weight;

    RiskFactor(double weight) {
        this.weight = weight;
    }

    /** How much likelier the project is looked at. */
    public double weight() {
        return weight;
    }

    /** The word of it, in small letters with dashes. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What speaks against a saving that somebody stated. */
    public static RiskFactor ofStated(Evidence evidence) {
        return switch (evidence) {
            case ESTIMATED -> ESTIMATED;
            case CALCULATED -> CALCULATED;
            case MEASURED, VERIFIED -> STATED;
        };
    }

    /** What speaks against readings of which the weakest is known that way. */
    public static Optional<RiskFactor> ofReadings(Evidence weakest) {
        return switch (weakest) {
            case ESTIMATED -> Optional.of(ESTIMATED_READINGS);
            case CALCULATED -> Optional.of(CALCULATED_READINGS);
            case MEASURED, VERIFIED -> Optional.empty();
        };
    }

    /** The product of the weights. */
    static double product(List<RiskFactor> factors) {
        return factors.stream().mapToDouble(RiskFactor::weight).reduce(1, (one, other) -> one * other);
    }
}
