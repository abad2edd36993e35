package org.vereda.inventory.comparison;

import java.util.List;

/** The common table, wherever it is kept. Every implementation gives the same answers. */
public interface ReleaseSource {
    /** Answers exactly: sums of decimals, nothing rounded. */
    ReleaseAnswer answer(ReleaseQuery query);

    /** The production ratios of the reports that pass the filters of the question; none where the source keeps none. */
    default List<ProductionRatio> ratios(ReleaseQuery query) {
        return List.of();
    }

    /** The data behind the answers. */
    DataVersion version();
}
