package org.vereda.app.web.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.vereda.quantity.Finding;
import org.vereda.report.chart.Markup;

/** What is wrong or doubtful in the rows of a table, by their lines. */
public final class RowMistakes {
    private final Map<Integer, List<Finding>> byLine = new TreeMap<>();

    /**
     * Sorts findings.
     *
     * @param findings all findings of a view
     * @param path the table
     */
    public RowMistakes(List<Finding> findings, String path) {
        findings.stream()
                .filter(finding -> finding.position().file().equals(path))
                .filter(finding -> finding.severity() != Finding.Severity.NOTE)
                .forEach(finding -> byLine.computeIfAbsent(finding.position().line(), line -> new ArrayList<>())
                        .add(finding));
    }

    /** What is said about a line; 0 for the table as a whole. */
    public List<Finding> at(long line) {
        return byLine.getOrDefault(Math.toIntExact(line), List.of());
    }

    /** How many rows have something. */
    public long rows() {
        return byLine.keySet().stream().filter(line -> line > 0).count();
    }

    /** The sentences about a line. */
    public List<Markup> sentences(Visit visit, long line) {
        return at(line).stream()
                .map(finding -> Markup.of("p", finding.isError() ? "mistake" : "doubt")
                        .say(visit.page().words().text(finding)))
                .toList();
    }
}
