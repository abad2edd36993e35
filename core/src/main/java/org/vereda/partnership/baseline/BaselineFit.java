package org.vereda.partnership.baseline;

import java.util.List;
import java.util.Optional;
import org.vereda.quantity.Finding;

/** What came of fitting a baseline: one that savings may rest on, or reasons why not. */
public sealed interface BaselineFit {
    /**
     * A baseline that fulfils its limits.
     *
     * @param baseline the baseline
     */
    record Accepted(Baseline baseline) implements BaselineFit {}

    /**
     * No savings may rest on it.
     *
     * @param statistics how well it fits, where it could be fitted at all
     * @param reasons everything that speaks against it
     */
    record Refused(Optional<FitStatistics> statistics, List<Finding> reasons) implements BaselineFit {
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }
}
