package org.vereda.app.paper;

import java.util.List;
import java.util.Optional;
import org.vereda.report.chart.Chart;
import org.vereda.report.page.Page;
import org.vereda.report.page.ReportTable;

/** What answers a question of the paper, in every language. */
interface Content {
    /** All rows, as the file of its data has them. */
    ReportTable whole();

    /**
     * The rows that a page shows.
     *
     * @param rows how many at most
     */
    ReportTable top(int rows);

    /** The picture that fits, or nothing. */
    default Optional<Chart> chart(Page page) {
        return Optional.empty();
    }

    /** What the reader must know. */
    default List<String> notes(Page page) {
        return List.of();
    }

    /** True where any row was made up. */
    default boolean isSynthetic() {
        return false;
    }

    default boolean isEmpty() {
        return whole().isEmpty();
    }
}
