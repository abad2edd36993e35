package org.vereda.roadmap.columns;

import java.util.ArrayList;
import java.util.List;

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

    /** The path with the greatest part in each end use. */
    List<Column> paths() {
        List<Column> paths = new ArrayList<>();
        for (int bunch = 0; bunch < bunches.count(); bunch++) {
            for (int g = bunches.first(bunch); g < bunches.end(bunch); g++) {
                paths.add(part.groups().get(g).column(bunches.starts(leader(bunch, g), g)));
            }
        }
        return paths;
    }

    /** The end uses whose paths the relaxation mixes. */
    List<Integer> mixed() {
        List<Integer> mixed = new ArrayList<>();
        for (int bunch = 0; bunch < bunches.count(); bunch++) {
            for (int g = bunches.first(bunch); g < bunches.end(bunch); g++) {
                if (weight(bunch, g, leader(bunch, g)) < 1 - Row.TOLERANCE) {
                    mixed.add(g);
                }
            }
        }
        return mixed;
    }

    private Draft leader(int bunch, int g) {
        List<Draft> own = drafts.get(bunch);
        Draft leader = own.getFirst();
        double most = -1;
        for (int j = 0; j < weights.get(bunch).length; j++) {
            if (weights.get(bunch)[j] > 0) {
                double weight = weight(bunch, g, own.get(j));
                if (weight > most) {
                    most = weight;
                    leader = own.get(j);
                }
            }
        }
        return leader;
    }

    /** The part of all drafts that hold the same path of the end use. */
    private double weight(int bunch, int g, Draft draft) {
        double sum = 0;
        for (int j = 0; j < weights.get(bunch).length; j++) {
            double own = weights.get(bunch)[j];
            if (own > 0 && bunches.isSamePath(draft, drafts.get(bunch).get(j), g)) {
                sum += own;
            }
        }
        return sum;
    }
}
