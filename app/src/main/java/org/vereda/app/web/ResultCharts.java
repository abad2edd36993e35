package org.vereda.app.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vereda.report.chart.Markup;
import org.vereda.report.chart.Numbers;
import org.vereda.report.chart.Rows;
import org.vereda.report.chart.StackedBars;
import org.vereda.report.chart.ValueBars;
import org.vereda.report.content.FacilityLine;
import org.vereda.report.content.ProductLine;
import org.vereda.report.page.Page;

/** Results as pictures; the table with the same numbers stands below each. */
final class ResultCharts {
    private static final int DRAWN = 15;

    private ResultCharts() {}

    /** The plants by scope, the largest first. */
    static Markup inventory(Page page, List<FacilityLine> plants) {
        List<String> scopes = List.of(page.say("label.scope.1"), page.say("label.scope.2"), page.say("label.scope.3"));
        List<StackedBars.Row> rows = plants.stream()
                .filter(ResultPages::isKnown)
                .sorted(Comparator.comparing((FacilityLine line) -> line.total().central())
                        .reversed())
                .limit(DRAWN)
                .map(line -> row(page, scopes, line))
                .toList();
        return page.figure(
                "inventory",
                page.say("label.chart.facility"),
                page.say("label.caption.scopes"),
                rows.stream()
                        .map(row -> row.label().name() + ": " + row.shown() + " t CO2e.")
                        .collect(Collectors.joining(" ")),
                new StackedBars(scopes, rows));
    }

    private static StackedBars.Row row(Page page, List<String> scopes, FacilityLine line) {
        List<BigDecimal> parts = List.of(
                line.scope1().orElse(BigDecimal.ZERO),
                line.scope2Location().orElse(BigDecimal.ZERO),
                line.scope3().orElse(BigDecimal.ZERO));
        List<String> tips = new ArrayList<>();
        for (int at = 0; at < parts.size(); at++) {
            tips.add(scopes.get(at) + ": " + tonnes(page, parts.get(at)) + " t CO2e");
        }
        return new StackedBars.Row(
                new Rows.Label(line.name(), line.place()),
                parts.stream().map(Numbers::tonnes).toList(),
                tonnes(page, Page.sum(parts)),
                tips);
    }

    private static String tonnes(Page page, BigDecimal kilograms) {
        return page.numbers().rounded(Numbers.tonnes(kilograms));
    }

    /** The footprints of products with their ranges. */
    static Markup products(Page page, List<ProductLine> products) {
        List<ValueBars.Row> rows = products.stream()
                .limit(DRAWN)
                .map(line -> new ValueBars.Row(
                        new Rows.Label(line.name(), line.declaredUnit()),
                        line.total().central(),
                        page.numbers().rounded(line.total().central()),
                        Optional.of(new ValueBars.Spread(
                                line.total().low(), line.total().high())),
                        "part-1",
                        false))
                .toList();
        return page.figure(
                "products",
                page.say("label.portal.products"),
                page.say("label.caption.products"),
                rows.stream()
                        .map(row -> row.label().name() + ": " + row.shown() + " kg CO2e.")
                        .collect(Collectors.joining(" ")),
                new ValueBars(rows, false));
    }
}
