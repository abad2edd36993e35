package org.vereda.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.vereda.report.chart.Chart;
import org.vereda.report.chart.Markup;
import org.vereda.report.chart.Numbers;
import org.vereda.report.chart.Rows;
import org.vereda.report.chart.StackedBars;
import org.vereda.report.content.FacilityLine;
import org.vereda.report.content.Frame.Scope2Basis;
import org.vereda.report.page.Page;

/**
 * The footprints of facilities by scope as bars, the largest first.
 *
 * @param page the words of the language
 * @param scope2 the basis of scope 2 that totals are counted by
 */
public record FacilityBars(Page page, Scope2Basis scope2) {
    private static final int DRAWN = 15;

    /**
     * The picture of facilities; where there are more than it shows, it says how many are drawn.
     *
     * @param facilities those that something is known of
     * @param all how many there are, those that nothing is known of too
     */
    public Markup of(String id, List<FacilityLine> facilities, int all) {
        List<StackedBars.Row> rows = facilities.stream()
                .sorted(Comparator.comparing((FacilityLine line) -> line.total().central())
                        .reversed()
                        .thenComparing(FacilityLine::name))
                .limit(DRAWN)
                .map(line -> row(
                        new Rows.Label(line.name(), place(line)),
                        List.of(
                                line.scope1().orElse(BigDecimal.ZERO),
                                scope2.of(line).orElse(BigDecimal.ZERO),
                                line.scope3().orElse(BigDecimal.ZERO))))
                .toList();
        return page.figure(
                id,
                page.say("label.chart.facility"),
                drawnOf(page, rows.size(), all) + "; "
                        + page.say(scope2.words("label.caption.scopes", "label.caption.scopes-market")),
                described(rows),
                drawn(rows));
    }

    /** How many of all are drawn, in words. */
    static String drawnOf(Page page, int drawn, int all) {
        return drawn == all ? page.say("label.caption.all") : page.say("label.caption.largest", drawn, all);
    }

    Chart drawn(List<StackedBars.Row> rows) {
        return new StackedBars(scopes(), rows);
    }

    /** A bar of kilograms by scope. */
    StackedBars.Row row(Rows.Label label, List<BigDecimal> kilograms) {
        List<String> names = scopes();
        List<String> tips = new ArrayList<>();
        for (int part = 0; part < kilograms.size(); part++) {
            tips.add(names.get(part) + ": " + tonnes(kilograms.get(part)) + " t CO2e");
        }
        return new StackedBars.Row(
                label, kilograms.stream().map(Numbers::tonnes).toList(), tonnes(Page.sum(kilograms)) + " t", tips);
    }

    private String tonnes(BigDecimal kilograms) {
        return page.numbers().rounded(Numbers.tonnes(kilograms));
    }

    private List<String> scopes() {
        return List.of(page.say("label.scope.1"), page.say("label.scope.2"), page.say("label.scope.3"));
    }

    static String described(List<StackedBars.Row> rows) {
        return String.join(
                " ",
                rows.stream()
                        .map(row -> row.label().name() + ": " + row.shown() + " CO2e (" + String.join(", ", row.tips())
                                + ").")
                        .toList());
    }

    private String place(FacilityLine line) {
        return line.place().isEmpty() ? page.country(line.country()) : line.place();
    }
}
