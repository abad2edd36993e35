package org.vereda.inventory.identity;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * The weights of agreement and disagreement of I. P. Fellegi and A. B. Sunter (1969).
 *
 * <p>For a feature f that agrees in step s, m(f, s) is the share of pairs of one and the same facility that agree so, and
 * u(f, s) that of pairs of two facilities. The weight is log2(m/u) bits; a feature that one side does not state weighs 0.
 * With the share p of same pairs among the candidates, and the sum w of the weights, the probability of being one is
 *
 * <pre>P = 1 / (1 + 2^-(log2(p / (1 - p)) + w))</pre>
 *
 * <p>The sum takes the features as independent among same and among other pairs. They are not quite (a town follows from
 * a place), so probabilities near 0 and 1 are more certain than they should be; {@code docs/facility-identity.md} shows
 * how often links at the thresholds are right.
 *
 * <p>{@link #STATED} holds shares by judgment. {@link #fitted} keeps m, and moves u and p to the candidates at hand by
 * expectation and maximization (W. E. Winkler 1988), with the stated shares as if they had been seen in {@link
 * #PRIOR_PAIRS} pairs, so that few candidates change little. m stays as stated because plants of one company outnumber
 * changed identifiers among the candidates: a fitted m drifts from "the same facility" to "the same company".
 */
final class MatchModel {
    /** How many pairs the stated shares count for in the estimation. */
    static final double PRIOR_PAIRS = 500;

    private static final int STEPS = Agreement.UNKNOWN.ordinal();
    private static final int ROUNDS = 60;
    private static final double SETTLED = 1e-9;

    /** Among candidates, which agree in place, postal code or a rare word already. */
    static final MatchModel STATED = stated();

    private final double[][] same;
    private final double[][] other;
    private final double share;

    private MatchModel(double[][] same, double[][] other, double share) {
        this.same = same;
        this.other = other;
        this.share = share;
    }

    /** The share p of same pairs among the candidates. */
    double share() {
        return share;
    }

    /** log2(m/u); 0 where one side does not state the feature. */
    double bits(Feature feature, Agreement agreement) {
        return agreement == Agreement.UNKNOWN
                ? 0
                : log2(same[feature.ordinal()][agreement.ordinal()] / other[feature.ordinal()][agreement.ordinal()]);
    }

    /** The sum of the weights. */
    double bits(Map<Feature, Agreement> agreements) {
        double sum = 0;
        for (Feature feature : Feature.values()) {
            sum += bits(feature, agreements.getOrDefault(feature, Agreement.UNKNOWN));
        }
        return sum;
    }

    /** The weights by feature. */
    Map<Feature, Double> bitsByFeature(Map<Feature, Agreement> agreements) {
        Map<Feature, Double> bits = new EnumMap<>(Feature.class);
        agreements.forEach((feature, agreement) -> bits.put(feature, bits(feature, agreement)));
        return Collections.unmodifiableMap(bits);
    }

    /** The probability of being one, from the sum of the weights. */
    double probability(double bits) {
        return 1 / (1 + Math.pow(2, -(log2(share / (1 - share)) + bits)));
    }

    /** The shares that fit the candidates best, starting from these. */
    MatchModel fitted(AgreementCounts counts) {
        MatchModel model = this;
        for (int round = 0; round < ROUNDS; round++) {
            MatchModel next = model.improved(counts, this);
            boolean settled = Math.abs(next.share - model.share) < SETTLED;
            model = next;
            if (settled) {
                break;
            }
        }
        return model;
    }

    private MatchModel improved(AgreementCounts counts, MatchModel prior) {
        double[][] others = weighted(prior.other);
        double[] total = {prior.share * PRIOR_PAIRS, PRIOR_PAIRS};
        counts.forEach((agreements, count) -> {
            double probability = probability(bits(agreements));
            total[0] += probability * count;
            total[1] += count;
            agreements.forEach((feature, agreement) -> {
                if (agreement != Agreement.UNKNOWN) {
                    others[feature.ordinal()][agreement.ordinal()] += (1 - probability) * count;
                }
            });
        });
        return new MatchModel(same, normalized(others), total[0] / total[1]);
    }

    private static double[][] weighted(double[][] shares) {
        double[][] counts = new double[shares.length][STEPS];
        for (int i = 0; i < shares.length; i++) {
            for (int step = 0; step < STEPS; step++) {
                counts[i][step] = shares[i][step] * PRIOR_PAIRS;
            }
        }
        return counts;
    }

    private static double[][] normalized(double[][] counts) {
        for (double[] row : counts) {
            double sum = 0;
            for (double count : row) {
                sum += count;
            }
            for (int step = 0; step < STEPS; step++) {
                row[step] = sum == 0 ? 0 : row[step] / sum;
            }
        }
        return counts;
    }

    private static double log2(double ratio) {
        return Math.log(ratio) / Math.log(2);
    }

    private static MatchModel stated() {
        double[][] same = new double[Feature.values().length][];
        double[][] other = new double[Feature.values().length][];
        put(Feature.NAME, same, other, row(0.70, 0.12, 0.08, 0.04, 0.06), row(0.01, 0.01, 0.04, 0.09, 0.85));
        put(Feature.PLANT_NUMBER, same, other, row(0.94, 0.01, 0.01, 0.01, 0.03), row(0.30, 0.01, 0.01, 0.01, 0.67));
        put(Feature.PARENT, same, other, row(0.70, 0.08, 0.07, 0.03, 0.12), row(0.02, 0.01, 0.02, 0.05, 0.90));
        put(Feature.STREET, same, other, row(0.72, 0.08, 0.06, 0.08, 0.06), row(0.01, 0.01, 0.04, 0.14, 0.80));
        put(Feature.TOWN, same, other, row(0.88, 0.06, 0.03, 0.015, 0.015), row(0.35, 0.20, 0.05, 0.10, 0.30));
        put(Feature.DISTANCE, same, other, row(0.65, 0.16, 0.10, 0.06, 0.03), row(0.04, 0.16, 0.30, 0.25, 0.25));
        put(Feature.INDUSTRY, same, other, row(0.76, 0.10, 0.05, 0.06, 0.03), row(0.05, 0.05, 0.10, 0.50, 0.30));
        return new MatchModel(same, other, 0.05);
    }

    private static void put(Feature feature, double[][] same, double[][] other, double[] m, double[] u) {
        same[feature.ordinal()] = m;
        other[feature.ordinal()] = u;
    }

    private static double[] row(double... shares) {
        return shares;
    }
}
