package org.vereda.inventory.plausibility;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** How many injected slips a rule finds, how many it reads rightly, and how sure it was of what it said. */
final class Score {
    private static final double NEAR = 0.02;

    private final String name;
    private int injected;
    private int found;
    private int readRightly;

    Score(String name) {
        this.name = name;
    }

    /** Counts one injected slip: found where the figure, or the total it stands in, is under suspicion. */
    void count(BigDecimal truth, Figure slipped, List<Suspicion> suspicions, Calibration calibration) {
        List<Suspicion> told = suspicions.stream().filter(Score::isToldAsDoubt).toList();
        injected++;
        found += told.isEmpty() ? 0 : 1;
        told.stream()
                .flatMap(suspicion -> suspicion.suggestion().stream())
                .findFirst()
                .ifPresent(reading -> {
                    boolean right = reading.figure().equals(slipped)
                            && reading.amount()
                                    .filter(amount -> isNear(amount, truth))
                                    .isPresent();
                    readRightly += right ? 1 : 0;
                    calibration.count(reading.likelihood(), right);
                });
    }

    /** Remarks do not count as found, nor as false alarms. */
    static boolean isToldAsDoubt(Suspicion suspicion) {
        return suspicion.weight() != Suspicion.Weight.REMARK;
    }

    private static boolean isNear(BigDecimal amount, BigDecimal truth) {
        return Math.abs(amount.doubleValue() / truth.doubleValue() - 1) < NEAR;
    }

    int injected() {
        return injected;
    }

    double recall() {
        return injected == 0 ? 0 : (double) found / injected;
    }

    double readRightly() {
        return found == 0 ? 0 : (double) readRightly / found;
    }

    /** Of the suspicions, the share that is right where one figure in a hundred has slipped. */
    double precision(double falseAlarms) {
        double hits = 0.01 * recall();
        return hits == 0 ? 0 : hits / (hits + 0.99 * falseAlarms);
    }

    String row(double falseAlarms) {
        return String.format(
                Locale.ROOT,
                "| %s | %d | %.1f %% | %.1f %% | %.2f | %.0f %% |",
                name,
                injected,
                100 * recall(),
                100 * readRightly(),
                1000 * falseAlarms,
                100 * precision(falseAlarms));
    }

    /** How often a suggestion of some likelihood was right. */
    static final class Calibration {
        private static final int BINS = 5;

        private final int[] said = new int[BINS];
        private final int[] right = new int[BINS];

        void count(double likelihood, boolean isRight) {
            int bin = Math.min((int) (likelihood * BINS), BINS - 1);
            said[bin]++;
            right[bin] += isRight ? 1 : 0;
        }

        double rightAbove(double likelihood) {
            int from = (int) (likelihood * BINS);
            int all = 0;
            int good = 0;
            for (int bin = from; bin < BINS; bin++) {
                all += said[bin];
                good += right[bin];
            }
            return all == 0 ? 0 : (double) good / all;
        }

        String rows(String data) {
            StringBuilder text = new StringBuilder();
            for (int bin = 0; bin < BINS; bin++) {
                if (said[bin] > 0) {
                    text.append(String.format(
                            Locale.ROOT,
                            "| %s | %d to %d %% | %d | %.0f %% |%n",
                            data,
                            100 * bin / BINS,
                            100 * (bin + 1) / BINS,
                            said[bin],
                            100.0 * right[bin] / said[bin]));
                }
            }
            return text.toString();
        }
    }
}
