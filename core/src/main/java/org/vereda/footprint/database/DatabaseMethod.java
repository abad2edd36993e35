package org.vereda.footprint.database;

import java.util.List;
import org.vereda.footprint.network.ImpactCategory;

/**
 * An impact method for the elementary flows of process databases.
 *
 * @param id its name, for example {@code GWP-100 AR6}
 * @param factors its factors
 */
public record DatabaseMethod(String id, List<ElementaryFactor> factors) {
    public DatabaseMethod {
        factors = List.copyOf(factors);
    }

    /** The categories in the order of their first factors. */
    public List<ImpactCategory> categories() {
        return factors.stream().map(ElementaryFactor::category).distinct().toList();
    }
}
