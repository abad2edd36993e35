package org.vereda.partnership.realised;

import java.util.Optional;

/**
 * What a project saves of one metric in a year: expected, come about, confirmed.
 *
 * @param project the project's identifier
 * @param counted the metric and its unit
 * @param estimated what was expected
 * @param realised what came about, with its range where a meter says so
 * @param errors what the range rests on, for sums
 * @param metered true where the realised saving is computed from a meter, false where the partnership stated it
 * @param verified what a verifier confirmed
 * @param share the part of it that totals count, below 1 where something else counts the rest already
 */
public record SavingLine(
        String project,
        Counted counted,
        Optional<Double> estimated,
        Optional<Ranged> realised,
        FitErrors errors,
        boolean metered,
        Optional<Double> verified,
        double share) {
    /** What came of an estimate, as EPA compared estimated with actual reductions (2015 TRI National Analysis). */
    public enum Outcome {
        /** As much as estimated or more. */
        MET,
        /** Less than estimated. */
        SHORT,
        /** The use rose. */
        WRONG_WAY
    }

    /** Realised over estimated saving, where a saving was estimated. */
    public Optional<Ranged> ratio() {
        return estimated
                .filter(expected -> expected > 0)
                .flatMap(expected -> realised.map(saving -> saving.times(1 / expected)));
    }

    /** What came of the estimate by the best estimate of the realised saving. */
    public Optional<Outcome> outcome() {
        return ratio().map(ratio -> outcome(ratio.best()));
    }

    /** True where the whole range of the realised saving gives the same outcome. */
    public boolean isCertain() {
        return ratio().map(ratio -> outcome(ratio.low()) == outcome(ratio.high()))
                .orElse(false);
    }

    private static Outcome outcome(double ratio) {
        if (ratio < 0) {
            return Outcome.WRONG_WAY;
        }
        return ratio < 1 ? Outcome.SHORT : Outcome.MET;
    }

    SavingLine counting(double other) {
        return new SavingLine(project, counted, estimated, realised, errors, metered, verified, other);
    }
}
