package org.vereda.roadmap.risk;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Futures as the common factors of families. */
final class CommonFactors {
    private CommonFactors() {}

    /** Equally likely futures; the same for the same seed, whatever the families' order. */
    static List<SortedMap<String, Double>> draw(Set<String> families, RiskSettings risk, int count, long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        List<SortedMap<String, Double>> futures = new ArrayList<>();
        for (int draw = 0; draw < count; draw++) {
            SortedMap<String, Double> future = new TreeMap<>();
            double all = random.nextGaussian();
            for (String family : new TreeSet<>(families)) {
                RiskSettings.Factor factor = risk.factor(family);
                future.put(family, Math.max(0, factor.drawn(random.nextGaussian(), all)));
            }
            futures.add(future);
        }
        return futures;
    }
}
