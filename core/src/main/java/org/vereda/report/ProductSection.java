package org.vereda.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.vereda.report.chart.Markup;
import org.vereda.report.chart.Rows;
import org.vereda.report.chart.ValueBars;
import org.vereda.report.content.ContributionLine;
import org.vereda.report.content.Named;
import org.vereda.report.content.ProductLine;
import org.vereda.report.content.UpstreamDetail;
import org.vereda.report.page.Page;
import org.vereda.report.page.ReportTable;
import org.vereda.report.upstream.ProfileLines;
import org.vereda.report.upstream.UpstreamSection;
import org.vereda.report.upstream.UpstreamTables;

/** The products' footprints: each as a waterfall whose parts add up to the total. */
final class ProductSection {
    private static final int DRAWN = 8;
    private static final int PARTS = 9;
    private static final int RANGES = 12;

    private final ReportPage page;
    private final UpstreamSection upstream;

    ProductSection(ReportPage page) {
        this.page = page;
        this.upstream = new UpstreamSection(page);
    }

    Markup section() {
        List<ProductLine> products = page.content().products();
        Markup section = page.section("products");
        if (products.isEmpty()) {
            return section.add(page.empty("label.empty.products"));
        }
        section.add(page.table(new ReportTables(page.content()).products()));
        ReportTable recycled = new ReportTables(page.content()).recycled();
        if (!recycled.isEmpty()) {
            section.add(page.table(recycled), page.paragraph("label.note.recycled"));
        }
        if (products.size() > DRAWN) {
            section.add(page.paragraph("label.products-drawn", DRAWN, products.size()));
        }
        List<ProductLine> largest = products.stream()
                .sorted(Comparator.comparing((ProductLine line) -> line.total().central())
                        .reversed())
                .limit(DRAWN)
                .toList();
        addRanges(section);
        for (int at = 0; at < largest.size(); at++) {
            section.add(waterfall(largest.get(at), at));
            addDetail(section, largest.get(at), at);
        }
        page.content().upstream().requests().forEach(list -> section.addAll(upstream.requests(list)));
        ReportTable profiles = ProfileLines.table(page.content().upstream().profiles());
        if (!profiles.isEmpty()) {
            section.add(page.table(profiles));
        }
        ReportTable impacts = UpstreamTables.impacts(page.content().upstream().impacts());
        return impacts.isEmpty() ? section : section.add(page.table(impacts));
    }

    private void addRanges(Markup section) {
        List<UpstreamDetail> uncertain = page.content().upstream().totals().stream()
                .filter(detail -> !detail.total().isExact())
                .limit(RANGES)
                .toList();
        if (!uncertain.isEmpty()) {
            section.add(upstream.ranges(uncertain, "products"), page.paragraph("label.note.spreads"));
        }
    }

    private void addDetail(Markup section, ProductLine product, int number) {
        page.content().upstream().details().stream()
                .filter(detail -> detail.product().equals(product.id()))
                .findFirst()
                .ifPresent(detail -> section.addAll(upstream.parts(detail, "product-" + number)));
    }

    private Markup waterfall(ProductLine product, int number) {
        List<ValueBars.Row> rows = new ArrayList<>();
        for (ContributionLine part : shownParts(product)) {
            rows.add(row(product, part));
        }
        rows.add(total(product));
        String spoken = String.join(
                " ",
                rows.stream()
                        .map(row -> row.label().name() + ": " + row.shown() + ".")
                        .toList());
        return page.figure(
                "product-" + number,
                page.say("label.chart.product", product.name()),
                page.say(
                        "label.caption.product",
                        product.declaredUnit(),
                        product.maker(),
                        page.estimate(product.total())),
                spoken,
                new ValueBars(rows, true));
    }

    /** The largest parts by size, and the rest as one, so that they still add up. */
    private List<ContributionLine> shownParts(ProductLine product) {
        List<ContributionLine> parts = product.inputs().isEmpty() ? product.contributions() : product.inputs();
        List<ContributionLine> sorted = parts.stream()
                .sorted(Comparator.comparing(
                                (ContributionLine part) -> part.kilograms().abs())
                        .reversed())
                .toList();
        if (sorted.size() <= PARTS) {
            return sorted;
        }
        List<ContributionLine> shown = new ArrayList<>(sorted.subList(0, PARTS - 1));
        List<ContributionLine> rest = sorted.subList(PARTS - 1, sorted.size());
        BigDecimal sum = Page.sum(rest.stream().map(ContributionLine::kilograms).toList());
        shown.add(new ContributionLine(Named.of(page.say("label.other-parts", rest.size())), "", sum));
        return shown;
    }

    private ValueBars.Row row(ProductLine product, ContributionLine part) {
        String share = ReportTables.shareOf(part.kilograms(), product.total().central())
                .map(value -> " · " + page.numbers().percent(value, 0))
                .orElse("");
        return new ValueBars.Row(
                new Rows.Label(part.label().in(page.words().language()), ""),
                part.kilograms(),
                page.numbers().rounded(part.kilograms()) + share,
                Optional.empty(),
                part.kilograms().signum() < 0 ? "part-2" : "part-1",
                false);
    }

    private ValueBars.Row total(ProductLine product) {
        Optional<ValueBars.Spread> spread = product.total().isExact()
                ? Optional.empty()
                : Optional.of(new ValueBars.Spread(
                        product.total().low(), product.total().high()));
        return new ValueBars.Row(
                new Rows.Label(page.say("label.total"), ""),
                product.total().central(),
                page.numbers().rounded(product.total().central()),
                spread,
                "sum",
                true);
    }
}
