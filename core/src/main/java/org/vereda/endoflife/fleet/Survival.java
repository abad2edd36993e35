package org.vereda.endoflife.fleet;

import java.util.List;
import java.util.Optional;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;

/**
 * The share of a cohort that is alive at an age: S(0) = 1, never rising, 0 in the end. Ages in years from the day of sale,
 * which may be fractions.
 */
public sealed interface Survival {
    /** S(age); the age is at least 0. */
    double at(double age);

    /** What a reader must know about this law, for example that it was truncated, at the place where it was read. */
    default Optional<Finding> doubt(SourcePosition position) {
        return Optional.empty();
    }

    /** The mean age at the end: the integral of S from 0 on, in years, to about 1e-6. */
    default double meanYears() {
        return LifeIntegral.mean(this);
    }

    /** The age at which half of a cohort is left, in years, to about 1e-9. */
    default double medianYears() {
        return LifeIntegral.median(this);
    }

    /**
     * A table of S by whole years of age from 0 on, straight lines between them. Behind its last age nobody is left: those
     * that a table leaves alive end in the year after it, with a finding.
     */
    record Table(List<Double> shares) implements Survival {
        /**
         * A checked table.
         *
         * @throws InvalidInput where it does not begin with 1, rises, or leaves 0 to 1
         */
        public Table {
            shares = List.copyOf(shares);
            if (shares.isEmpty() || shares.getFirst() != 1) {
                throw wrong(
                        "fleet.survival-starts-below-one",
                        shares.isEmpty() ? "" : shares.getFirst().toString());
            }
            for (int age = 1; age < shares.size(); age++) {
                requireFalling(age, shares.get(age - 1), shares.get(age));
            }
        }

        private static void requireFalling(int age, double before, double share) {
            if (!(share >= 0) || share > before) {
                throw wrong(
                        "fleet.survival-rises", Integer.toString(age), Double.toString(before), Double.toString(share));
            }
        }

        @Override
        public double at(double age) {
            int below = (int) Math.floor(age);
            double part = age - below;
            return part == 0 ? share(below) : share(below) * (1 - part) + share(below + 1) * part;
        }

        private double share(int age) {
            return age < shares.size() ? shares.get(age) : 0;
        }

        @Override
        public Optional<Finding> doubt(SourcePosition position) {
            double last = shares.getLast();
            return last == 0
                    ? Optional.empty()
                    : Optional.of(Finding.warning(
                            "fleet.survival-ends-early",
                            position,
                            Integer.toString(shares.size() - 1),
                            Double.toString(last)));
        }
    }

    /** S(a) = exp(-(a / scale)^shape); scale in years. */
    record Weibull(double shape, double scale) implements Survival {
        public Weibull {
            requirePositive("shape", shape);
            requirePositive("scale", scale);
        }

        @Override
        public double at(double age) {
            return Math.exp(-Math.pow(age / scale, shape));
        }
    }

    /**
     * S(a) = (1 + exp(-mean/s)) / (1 + exp((a - mean)/s)) with s = deviation * sqrt(3) / pi: the logistic law without the
     * part that would end before its sale; S(a+1)/S(a) is as without truncation.
     */
    record Logistic(double mean, double deviation) implements Survival {
        public Logistic {
            requirePositive("mean", mean);
            requirePositive("deviation", deviation);
        }

        /** s, in years. */
        public double scale() {
            return deviation * Math.sqrt(3) / Math.PI;
        }

        @Override
        public double at(double age) {
            return (1 + Math.exp(-mean / scale())) / (1 + Math.exp((age - mean) / scale()));
        }

        @Override
        public Optional<Finding> doubt(SourcePosition position) {
            return truncated(1 / (1 + Math.exp(mean / scale())), position);
        }
    }

    /** S(a) = 1 - Phi(ln(a / median) / deviation), where deviation is that of the logarithm of the age. */
    record Lognormal(double median, double deviation) implements Survival {
        public Lognormal {
            requirePositive("median", median);
            requirePositive("deviation", deviation);
        }

        @Override
        public double at(double age) {
            return age == 0 ? 1 : NormalDistribution.of(0, deviation).survivalProbability(Math.log(age / median));
        }
    }

    /** S(a) = (1 - Phi((a - mean)/deviation)) / (1 - Phi(-mean/deviation)): the normal law without the part below age 0. */
    record TruncatedNormal(double mean, double deviation) implements Survival {
        public TruncatedNormal {
            requirePositive("mean", mean);
            requirePositive("deviation", deviation);
        }

        @Override
        public double at(double age) {
            NormalDistribution law = NormalDistribution.of(mean, deviation);
            return law.survivalProbability(age) / law.survivalProbability(0);
        }

        @Override
        public Optional<Finding> doubt(SourcePosition position) {
            return truncated(NormalDistribution.of(mean, deviation).cumulativeProbability(0), position);
        }
    }

    private static Optional<Finding> truncated(double share, SourcePosition position) {
        return Optional.of(Finding.note("fleet.survival-truncated", position, Double.toString(share)));
    }

    private static void requirePositive(String name, double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw wrong("fleet.survival-parameter", name, Double.toString(value));
        }
    }

    private static InvalidInput wrong(String code, String... arguments) {
        return InvalidInput.of(Finding.error(code, SourcePosition.NOWHERE, arguments));
    }
}
