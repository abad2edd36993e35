package org.vereda.app.web.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.vereda.quantity.Finding;
import org.vereda.report.chart.Markup;

/**
 * What is wrong or doubtful in the rows of a table, by their lines. That a published factor is of another year or does not state its set of
 * potentials is told at the row too, but is nothing that whoever wrote the row could mend.
 */
public final class RowMistakes {
    private static final Set<String> OF_FACTORS =
            Set.of("footprint.factor-of-other-year", "footprint.gwp-set-not-stated", "footprint.other-gwp-set");

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

    /** Whether a finding is about what somebody wrote, and asks for a look at it. */
    public static boolean isToMend(Finding finding) {
        return finding.severity() != Finding.Severity.NOTE && !OF_FACTORS.contains(finding.code());
    }

    /** What is to be mended in a line; 0 for the table as a whole. */
    public List<Finding> at(long line) {
        return all(line).stream().filter(RowMistakes::isToMend).toList();
    }

    private List<Finding> all(long line) {
        return byLine.getOrDefault(Math.toIntExact(line), List.of());
    }

    /** How many rows have something to be mended. */
    public long rows() {
        return byLine.keySet().stream()
                .filter(line -> line > 0 && !at(line).isEmpty())
                .count();
    }

    /** The sentences about a line, what is to be mended first. */
    public List<Markup> sentences(Visit visit, long line) {
        return Stream.concat(at(line).stream(), all(line).stream().filter(finding -> !isToMend(finding)))
                .map(finding ->
                        Markup.of("p", kind(finding)).say(visit.page().words().text(finding)))
                .toList();
    }

    private static String kind(Finding finding) {
        if (finding.isError()) {
            return "mistake";
        }
        return isToMend(finding) ? "doubt" : "remark";
    }
}
