package org.vereda.roadmap.columns;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** How the relaxation mixed the paths of each end use when it was solved last. */
final class Leading {
    private final Part part;
    private final Bunches bunches;
    private final List<List<Draft>> drafts;
    private final List<double[]> weights;

    Leading(Part part, Bunches bunches, List<List<Draft>> drafts, List<double[]> weights) {
        this.part = part;
        this.bunches = bunches;
        this.drafts = drafts.stream().map(List::copyOf).toList();
        this.weights = List.copyOf(weights);
    }

    /** The paths with the greatest part, end uses that are priced together as one. */
    List<Column> paths() {
        List<Column> paths = new ArrayList<>();
        for (int bunch = 0; bunch < bunches.count(); bunch++) {
            for (Premises premises : bunches.premises(bunch)) {
                Draft leader = leader(bunch, premises);
                for (int g = premises.first(); g < premises.end(); g++) {
                    paths.add(part.groups().get(g).column(bunches.starts(leader, g)));
                }
            }
        }
        return paths;
    }

    /** The end uses whose paths the relaxation mixes. */
    List<Integer> mixed() {
        List<Integer> mixed = new ArrayList<>();
        for (int bunch = 0; bunch < bunches.count(); bunch++) {
            for (Premises premises : bunches.premises(bunch)) {
                if (weight(bunch, premises, leader(bunch, premises)) < 1 - Row.TOLERANCE) {
                    IntStream.range(premises.first(), premises.end()).forEach(mixed::add);
                }
            }
        }
        return mixed;
    }

    private Draft leader(int bunch, Premises premises) {
        List<Draft> own = drafts.get(bunch);
        Draft leader = own.getFirst();
        double most = -1;
        for (int j = 0; j < weights.get(bunch).length; j++) {
            if (weights.get(bunch)[j] > 0) {
                double weight = weight(bunch, premises, own.get(j));
                if (weight > most) {
                    most = weight;
                    leader = own.get(j);
                }
            }
        }
        return leader;
    }

    /** The part of all drafts that hold the same paths of what is priced together. */
    private double weight(int bunch, Premises premises, Draft draft) {
        double sum = 0;
        for (int j = 0; j < weights.get(bunch).length; j++) {
            double own = weights.get(bunch)[j];
            if (own > 0 && bunches.isSame(draft, drafts.get(bunch).get(j), premises)) {
                sum += own;
            }
        }
        return sum;
    }
}
