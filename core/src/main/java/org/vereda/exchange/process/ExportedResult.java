package org.vereda.exchange.process;

import java.util.Map;
import java.util.TreeMap;

/**
 * The result of a product system to be written with a package.
 *
 * @param id its identifier
 * @param name its name
 * @param system the identifier of the product system
 * @param method the identifier of the method
 * @param impacts results by the identifier of the category, in its unit
 * @param inventory amounts by the identifier of the elementary flow, in its reference unit
 */
public record ExportedResult(
        String id,
        String name,
        String system,
        String method,
        Map<String, Double> impacts,
        Map<String, Double> inventory) {
    public ExportedResult {
        impacts = new TreeMap<>(impacts);
        inventory = new TreeMap<>(inventory);
    }
}
