package org.vereda.report;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.vereda.quantity.Country;
import org.vereda.report.chart.Markup;
import org.vereda.report.chart.Numbers;
import org.vereda.report.chart.Rows;
import org.vereda.report.chart.StackedBars;
import org.vereda.report.chart.ValueBars;
import org.vereda.report.content.FacilityLine;
import org.vereda.report.content.Frame.Scope2Basis;
import org.vereda.report.page.Page;
import org.vereda.report.page.ReportTable;

/** Where the footprint is: by country, by facility, with ranges, and the other amounts of each site. */
final class FootprintSection {
    private static final int RANGES = 8;

    private final ReportPage page;
    private final List<FacilityLine> largest;
    private final FacilityBars bars;

    FootprintSection(ReportPage page) {
        this.page = page;
        this.bars = new FacilityBars(page, page.content().frame().electricity());
        this.largest = page.content().facilities().stream()
                .sorted(Comparator.comparing((FacilityLine line) -> line.total().central())
                        .reversed()
                        .thenComparing(FacilityLine::name))
                .toList();
    }

    Markup section() {
        Markup section = page.section("footprint");
        if (largest.isEmpty()) {
            return section.add(page.empty("label.empty.footprint"));
        }
        ReportTables tables = new ReportTables(page.content());
        section.add(byCountry(), byFacility());
        if (largest.stream().anyMatch(line -> !line.total().isExact())) {
            section.add(ranges());
        }
        section.add(page.table(tables.facilities()));
        ReportTable amounts = tables.amounts();
        if (!amounts.isEmpty()) {
            section.add(page.heading("label.amounts"), page.paragraph("label.amounts-lead"), page.table(amounts));
        }
        return section;
    }

    private Scope2Basis scope2() {
        return page.content().frame().electricity();
    }

    private Markup byCountry() {
        List<StackedBars.Row> rows = page.countries().stream()
                .map(this::ofCountry)
                .flatMap(Optional::stream)
                .toList();
        return page.figure(
                "country",
                page.say("label.chart.country"),
                page.say(scope2().words("label.caption.scopes", "label.caption.scopes-market")),
                FacilityBars.described(rows),
                bars.drawn(rows));
    }

    private Optional<StackedBars.Row> ofCountry(Country country) {
        List<FacilityLine> here =
                largest.stream().filter(line -> line.country() == country).toList();
        List<BigDecimal> parts = List.of(
                total(here, FacilityLine::scope1), total(here, scope2()::of), total(here, FacilityLine::scope3));
        Rows.Label label = new Rows.Label(page.country(country), page.say("label.facilities", here.size()));
        return here.isEmpty() ? Optional.empty() : Optional.of(bars.row(label, parts));
    }

    private Markup byFacility() {
        return bars.of("facility", largest, largest.size());
    }

    private Markup ranges() {
        List<ValueBars.Row> rows = largest.stream()
                .limit(RANGES)
                .map(line -> new ValueBars.Row(
                        new Rows.Label(line.name(), page.country(line.country())),
                        Numbers.tonnes(line.total().central()),
                        page.tonnes(line.total().central()),
                        Optional.of(new ValueBars.Spread(
                                Numbers.tonnes(line.total().low()),
                                Numbers.tonnes(line.total().high()))),
                        ReportPage.style(line.country()),
                        false))
                .toList();
        List<String> spoken = largest.stream()
                .limit(RANGES)
                .map(line -> page.say(
                        "label.describe.range",
                        line.name(),
                        page.tonnes(line.total().low()),
                        page.tonnes(line.total().high())))
                .toList();
        return page.figure(
                "ranges",
                page.say("label.chart.ranges"),
                page.say("label.caption.ranges"),
                String.join(" ", spoken),
                new ValueBars(rows, false));
    }

    private static BigDecimal total(List<FacilityLine> lines, Function<FacilityLine, Optional<BigDecimal>> scope) {
        return Page.sum(
                lines.stream().flatMap(line -> scope.apply(line).stream()).toList());
    }
}
