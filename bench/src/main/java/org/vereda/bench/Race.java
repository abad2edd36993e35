package org.vereda.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Times contestants in turns, so that what disturbs the machine disturbs all of them, after each has warmed up. A quick one
 * runs several times in its turn.
 */
final class Race {
    private static final int ROUNDS = 7;
    private static final int FEWEST = 5;
    private static final int MOST_TIMES_IN_A_TURN = 5;
    private static final double TURN_SECONDS = 0.1;
    private static final double WARM_SECONDS = 1.5;
    private static final int MOST_WARM_RUNS = 200;
    private static final double PATIENCE_SECONDS = 60;

    private final boolean quick;

    Race(boolean quick) {
        this.quick = quick;
    }

    /** The median of each, in the order given. */
    List<Amount> run(Contestant... contestants) {
        List<List<Double>> seconds = new ArrayList<>();
        int[] times = new int[contestants.length];
        for (int i = 0; i < contestants.length; i++) {
            seconds.add(new ArrayList<>());
            times[i] = timesInATurn(warm(contestants[i]));
        }
        System.gc();
        double spent = 0;
        int rounds = quick ? FEWEST : ROUNDS;
        for (int round = 0; round < rounds && (round < FEWEST || spent < PATIENCE_SECONDS); round++) {
            for (int i = 0; i < contestants.length; i++) {
                for (int turn = 0; turn < times[i]; turn++) {
                    double taken = contestants[i].stopwatch().seconds();
                    seconds.get(i).add(taken);
                    spent += taken;
                }
            }
        }
        return seconds.stream().map(Race::median).toList();
    }

    /** Runs until the compiler has had its time, once where it is slow, and gives the seconds of the last run. */
    private double warm(Contestant contestant) {
        double limit = quick ? WARM_SECONDS / 5 : WARM_SECONDS;
        double total = 0;
        double last = 0;
        for (int run = 0; run < MOST_WARM_RUNS && total < limit; run++) {
            last = contestant.stopwatch().seconds();
            total += last;
        }
        return last;
    }

    private static int timesInATurn(double seconds) {
        return (int) Math.clamp(TURN_SECONDS / seconds, 1, MOST_TIMES_IN_A_TURN);
    }

    private static Amount median(List<Double> seconds) {
        double[] sorted =
                seconds.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int middle = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return Amount.seconds(median, "median of " + Arrays.stream(sorted).count());
    }
}
