package org.vereda.app.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.vereda.app.accounts.AccountReach;
import org.vereda.app.web.entry.Fields;
import org.vereda.app.web.frame.RowMistakes;
import org.vereda.app.web.frame.Visit;
import org.vereda.quantity.Finding;
import org.vereda.report.chart.Markup;

/** What pages of results say about the rows that they rest on: which are left out for their mistakes, and which are doubtful and counted all the same. */
final class RowsToMend {
    private static final Set<String> SITES =
            Set.of("activity.csv", "electricity.csv", "facilities.csv", "production.csv", "releases.csv");
    private static final Set<String> CHAINS =
            Set.of("products.csv", "bom.csv", "recycled-content.csv", "footprint-facts.csv");
    private static final Set<String> USES = Set.of("enduses.csv", "equipment.csv", "prices.csv", "measures.csv");
    /** The tables that a page rests on. */
    private static final Map<String, List<Set<String>>> BEHIND = Map.of(
            "label.portal.inventory", List.of(SITES),
            "label.portal.products", List.of(SITES, CHAINS),
            "label.portal.actions", List.of(SITES, USES),
            "label.portal.ledger", List.of(AccountReach.EVIDENCE));

    private RowsToMend() {}

    /**
     * A sentence for each table with such rows, leading to them.
     *
     * @param page the key of the page's title
     */
    static List<Markup> sentences(Visit visit, String page, List<Finding> findings) {
        Map<String, List<Finding>> byTable = new TreeMap<>(findings.stream()
                .filter(finding -> BEHIND.getOrDefault(page, List.of()).stream()
                        .anyMatch(tables -> tables.contains(finding.position().file())))
                .filter(finding ->
                        RowMistakes.isToMend(finding) && finding.position().line() > 1)
                .collect(Collectors.groupingBy(finding -> finding.position().file())));
        return byTable.entrySet().stream()
                .map(entry -> sentence(visit, entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Markup sentence(Visit visit, String path, List<Finding> findings) {
        String name = path.replaceFirst("\\.csv$", "");
        Set<Integer> wrong = lines(findings.stream().filter(Finding::isError).toList());
        Set<Integer> doubtful = lines(findings);
        doubtful.removeAll(wrong);
        return Markup.of("p", wrong.isEmpty() ? "doubt" : "mistake")
                .say(visit.say(
                                "label.portal.rows-to-mend",
                                Integer.toString(wrong.size()),
                                Integer.toString(doubtful.size()))
                        + " ")
                .add(Markup.of("a")
                        .with("href", "/data/" + name + "?only=wrong")
                        .say(Fields.in(visit.page().words().language()).table(name)));
    }

    private static Set<Integer> lines(List<Finding> findings) {
        return findings.stream().map(finding -> finding.position().line()).collect(Collectors.toSet());
    }
}
