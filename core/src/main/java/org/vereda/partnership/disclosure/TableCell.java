package org.vereda.partnership.disclosure;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A cell of a table or of several tables that share cells: an inner cell, or a total of inner cells.
 *
 * @param id its identifier, one for all tables: a cell that stands in two tables is one cell
 * @param parts the identifiers of the inner cells that it adds up; its own for an inner cell
 * @param holdings the figures behind it
 */
public record TableCell(String id, SortedSet<String> parts, Holdings holdings) {
    public TableCell {
        parts = Collections.unmodifiableSortedSet(new TreeSet<>(parts));
    }

    boolean isInner() {
        return parts.size() == 1 && parts.first().equals(id);
    }
}
