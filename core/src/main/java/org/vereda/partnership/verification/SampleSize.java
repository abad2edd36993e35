package org.vereda.partnership.verification;

import java.util.List;

/** How many projects a verifier looks at. */
public sealed interface SampleSize {
    /**
     * So many.
     *
     * @param projects how many, at least one
     */
    record Count(int projects) implements SampleSize {
        public Count {
            if (projects < 1) {
                throw new IllegalArgumentException("a sample of " + projects);
            }
        }
    }

    /**
     * As few as possible of which a share of all claimed savings is to be expected: sum of p c &gt;= share * sum of c. What a draw really
     * holds is not looked at, for then the probabilities would no longer be those that were stated.
     *
     * @param share the share, above 0 and at most 1
     */
    record Coverage(double share) implements SampleSize {
        public Coverage {
            if (!(share > 0 && share <= 1)) {
                throw new IllegalArgumentException("a coverage of " + share);
            }
        }
    }

    /** The number of projects. */
    default int of(List<SampleItem> items) {
        return switch (this) {
            case Count(int projects) -> projects;
            case Coverage(double share) -> fewest(items, share);
        };
    }

    /** The expected share grows with the number, so that halving finds it. */
    private static int fewest(List<SampleItem> items, double share) {
        int low = 1;
        int high = Math.max(1, items.size());
        while (low < high) {
            int middle = (low + high) / 2;
            if (SamplePlan.expectedShare(items, middle) >= share - 1e-12) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
