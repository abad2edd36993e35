package org.vereda.app.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vereda.app.web.workshop.ResultTables;
import org.vereda.report.FacilityBars;
import org.vereda.report.chart.Markup;
import org.vereda.report.chart.Rows;
import org.vereda.report.chart.ValueBars;
import org.vereda.report.content.FacilityLine;
import org.vereda.report.content.Frame.Scope2Basis;
import org.vereda.report.content.ProductLine;
import org.vereda.report.page.Page;

/** Results as pictures; the table with the same numbers stands below each. */
final class ResultCharts {
    private static final int DRAWN = 15;

    private ResultCharts() {}

    /** The plants by scope, the largest first, with scope 2 on the basis that totals are counted by. */
    static Markup inventory(Page page, List<FacilityLine> plants, Scope2Basis scope2) {
        return new FacilityBars(page, scope2)
                .of("inventory", plants.stream().filter(ResultTables::isKnown).toList(), plants.size());
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
                caption(page, rows.size(), products.size()),
                rows.stream()
                        .map(row -> row.label().name() + ": " + row.shown() + " kg CO2e.")
                        .collect(Collectors.joining(" ")),
                new ValueBars(rows, false));
    }

    /** How to read the chart, and what of all it shows; products of different units have no largest one. */
    static String caption(Page page, int drawn, int all) {
        String unit = page.say("label.caption.products");
        return drawn == all ? unit : unit + "; " + page.say("label.caption.first-products", drawn, all);
    }
}
