package org.vereda.exchange.process;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * An impact method to be written with a package: categories with their characterization factors.
 *
 * @param id its identifier
 * @param name its name
 * @param categories its categories
 */
public record ExportedMethod(String id, String name, List<Category> categories) {
    public ExportedMethod {
        categories = List.copyOf(categories);
    }

    /**
     * An impact category with its factors.
     *
     * @param id its identifier
     * @param name its name
     * @param unit the unit of its results
     * @param factors its unit per reference unit of a flow, by the flow's identifier
     */
    public record Category(String id, String name, String unit, Map<String, Double> factors) {
        public Category {
            factors = new TreeMap<>(factors);
        }
    }
}
