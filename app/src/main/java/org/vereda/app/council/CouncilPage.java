package org.vereda.app.council;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vereda.app.print.PagePdf;
import org.vereda.partnership.council.CouncilGroup;
import org.vereda.partnership.council.Reconciliation;
import org.vereda.partnership.realised.Ranged;
import org.vereda.partnership.realised.SavingLine;
import org.vereda.report.chart.Chart;
import org.vereda.report.chart.Markup;
import org.vereda.report.chart.Rows;
import org.vereda.report.chart.ValueBars;
import org.vereda.report.page.HtmlFile;
import org.vereda.report.page.Page;
import org.vereda.report.page.ReportTable;
import org.vereda.report.words.Language;

/** A Council report in a language: the figures at a glance, people and money, savings, where sources disagree, method. */
final class CouncilPage {
    private static final int METHOD = 5;

    private final CouncilPaper paper;
    private final Page page;
    private final CouncilTables tables;
    private final String programVersion;

    CouncilPage(CouncilPaper paper, Language language, String programVersion) {
        this.paper = paper;
        this.page = new Page(language);
        this.tables = new CouncilTables(paper, page);
        this.programVersion = programVersion;
    }

    String html() {
        return HtmlFile.write(page, title(), programVersion, body());
    }

    byte[] pdf() throws IOException {
        return new PagePdf(title(), page.words().language().tag(), programVersion).write(body());
    }

    private String title() {
        return page.say("label.council.title", paper.partnership());
    }

    private Markup body() {
        Markup header = Markup.of("header", "masthead")
                .add(
                        Markup.of("p", "kicker").say(page.say("label.council.kicker")),
                        Markup.of("h1").say(paper.partnership()),
                        Markup.of("p", "meta").say(page.say("label.council.written", programVersion)));
        Markup main =
                Markup.of("main").with("id", "main").add(glance(), people(), savings(), reconciliation(), method());
        return Markup.of("body").add(Markup.of("div", "page").add(header, main));
    }

    // --- at a glance

    private Markup glance() {
        CouncilGroup whole = paper.report().whole();
        Markup figures = Markup.of("dl", "figures");
        whole.people()
                .companies()
                .ifPresent(count -> figures.add(figure("companies", number(count), "", detail(whole))));
        whole.implementationPercent()
                .ifPresent(rate -> figures.add(
                        figure("implementation", page.numbers().percent(rate.movePointLeft(2), 1), "", "")));
        whole.savings().forEach(savings -> figures.add(saved(savings)));
        whole.paybackYears()
                .shown()
                .ifPresent(years -> figures.add(
                        figure("payback", page.numbers().fixed(years, 2), page.say("label.council.years"), "")));
        return page.section("council-glance").add(figures);
    }

    private String detail(CouncilGroup whole) {
        return whole.people()
                .smallOrMedium()
                .map(count -> page.say("label.council.of-them-small", number(count)))
                .orElse("");
    }

    /** The best known figure of a metric: verified or realised where that covers as many projects, with all that is known below. */
    private Markup saved(CouncilGroup.Savings savings) {
        String name = page.say("label.metric." + savings.counted().metric()) + ", "
                + page.say("label.council.a-year", savings.counted().unit());
        if (savings.estimated().isWithheld() || savings.realised().isWithheld()) {
            return figureNamed(name, page.say("label.council.withheld"), "", page.say("label.council.withheld-why"));
        }
        Optional<Double> best = savings.realised()
                .shown()
                .map(Ranged::best)
                .or(() -> savings.estimated().shown());
        return figureNamed(name, best.map(this::number).orElse("–"), "", known(savings));
    }

    private String known(CouncilGroup.Savings savings) {
        List<String> parts = new ArrayList<>();
        savings.estimated().shown().ifPresent(value -> parts.add(page.say("label.council.estimated", number(value))));
        savings.otherwise().ifPresent(value -> parts.add(page.say("label.council.if-meant", number(value))));
        savings.realised()
                .shown()
                .ifPresent(value -> parts.add(page.say("label.council.realised", number(value.best()))));
        savings.verified().shown().ifPresent(value -> parts.add(page.say("label.council.verified", number(value))));
        return String.join(" · ", parts);
    }

    private Markup figure(String key, String value, String unit, String detail) {
        String name = page.words().find("label.council.figure." + key).orElse(key);
        return figureNamed(name, value, unit, detail);
    }

    private static Markup figureNamed(String name, String value, String unit, String detail) {
        Markup big = Markup.of("dd", "big").say(value);
        if (!unit.isEmpty()) {
            big.add(Markup.of("span", "unit").say(unit));
        }
        Markup box = Markup.of("div").add(Markup.of("dt").say(name), big);
        return detail.isEmpty() ? box : box.add(Markup.of("dd", "detail").say(detail));
    }

    private String number(double value) {
        return number(BigDecimal.valueOf(value));
    }

    /** Whole numbers whole. */
    private String number(BigDecimal value) {
        return value.stripTrailingZeros().scale() <= 0
                ? page.numbers().fixed(value, 0)
                : page.numbers().rounded(value);
    }

    // --- sections

    private Markup people() {
        Markup section = page.section("council-people").add(page.table(tables.people()));
        for (ReportTable table : List.of(tables.projects(), tables.money())) {
            if (!table.isEmpty()) {
                section.add(page.table(table));
            }
        }
        return section;
    }

    private Markup savings() {
        Markup section = page.section("council-savings");
        outcomes()
                .ifPresent(chart -> section.add(page.figure(
                        "outcomes",
                        page.say("label.council.outcomes"),
                        page.say("label.ledger.note-outcome"),
                        page.say("label.council.outcomes-below"),
                        chart)));
        return section.add(page.table(tables.savings()));
    }

    /** How many estimates came out how, where any project tells. */
    private Optional<Chart> outcomes() {
        List<ValueBars.Row> rows = new ArrayList<>();
        var counts = paper.ledger().outcomes(line -> line.share() > 0);
        long sum = counts.values().stream().mapToLong(Long::longValue).sum();
        for (SavingLine.Outcome outcome : SavingLine.Outcome.values()) {
            long count = counts.getOrDefault(outcome, 0L);
            String name = page.say("label.ledger.outcome."
                    + outcome.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
            String share = sum == 0 ? "" : page.numbers().percent(BigDecimal.valueOf(count / (double) sum), 0);
            rows.add(new ValueBars.Row(
                    new Rows.Label(name, ""),
                    BigDecimal.valueOf(count),
                    count + " · " + share,
                    Optional.empty(),
                    "bar",
                    false));
        }
        return sum == 0 ? Optional.empty() : Optional.of(new ValueBars(rows, false));
    }

    private Markup reconciliation() {
        Markup section = page.section("council-reconciliations");
        List<Reconciliation> all = paper.report().reconciliations();
        if (all.isEmpty()) {
            return section.add(page.empty("label.council.agree"));
        }
        section.add(page.table(tables.reconciliations()));
        Markup list = Markup.of("ul");
        all.forEach(one -> list.add(Markup.of("li")
                .add(Markup.of("strong").say(one.suspicion().figure().position() + " "))
                .say(tables.message(one))));
        return section.add(list);
    }

    private Markup method() {
        Markup section = page.section("council-method");
        for (int at = 1; at <= METHOD; at++) {
            section.add(page.paragraph("label.council.method." + at));
        }
        return section.add(page.paragraph(
                "label.council.policy",
                Integer.toString(paper.policy().contributors()),
                Integer.toString(paper.policy().dominators()),
                page.numbers().percent(paper.policy().dominance(), 0),
                page.numbers().percent(paper.policy().protection(), 0)));
    }
}
