package org.vereda.report.content;

import java.util.Map;
import org.vereda.quantity.Evidence;

/**
 * How the rows of an input table are known.
 *
 * @param table the table, by the keys {@code label.input.*}: energy, spend, bom, production, releases ...
 * @param rows how many rows there are of each kind of evidence
 */
public record EvidenceCount(String table, Map<Evidence, Integer> rows) {
    public EvidenceCount {
        rows = Map.copyOf(rows);
    }

    public int total() {
        return rows.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int of(Evidence evidence) {
        return rows.getOrDefault(evidence, 0);
    }
}
