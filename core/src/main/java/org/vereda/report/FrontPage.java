package org.vereda.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.vereda.quantity.Evidence;
import org.vereda.report.chart.Markup;
import org.vereda.report.chart.Rows;
import org.vereda.report.chart.StackedBars;
import org.vereda.report.content.ActionLine;
import org.vereda.report.content.EvidenceCount;
import org.vereda.report.content.Frame;
import org.vereda.report.content.IntegrationValue;
import org.vereda.report.content.PlanPart;
import org.vereda.report.content.PlanResult;

/** The first page: what this is, the headline figures, and how far to trust them. */
final class FrontPage {
    /** A rule no longer than this is a name, whose words stand in a document of the partnership. */
    private static final int NAME = 24;

    private final ReportPage page;
    private final Frame frame;
    private final Headline headline;

    FrontPage(ReportPage page) {
        this.page = page;
        this.frame = page.content().frame();
        this.headline = new Headline(page.content());
    }

    Markup masthead() {
        return Markup.of("header", "masthead")
                .add(
                        Markup.of("p", "kicker").say(page.say("label.kicker")),
                        Markup.of("h1").say(frame.partnership()),
                        Markup.of("p", "subtitle")
                                .say(page.say(
                                        "label.subtitle",
                                        Integer.toString(frame.baseYear()),
                                        page.content().facilities().size(),
                                        headline.countries())),
                        Markup.of("p", "meta")
                                .say(page.say(
                                        "label.written",
                                        page.numbers().date(frame.written()),
                                        frame.programVersion())));
    }

    Markup section() {
        Markup section = page.section("summary");
        if (!frame.missingSteps().isEmpty()) {
            section.add(incomplete());
        }
        return section.add(figures(), firstSteps(), trust(), rules());
    }

    private Markup incomplete() {
        Markup list = Markup.of("ul");
        frame.missingSteps().forEach(step -> list.add(Markup.of("li").say(page.say("label.step." + step))));
        return Markup.of("div", "alert")
                .with("role", "note")
                .add(Markup.of("p").add(Markup.of("strong").say(page.say("label.incomplete"))), list)
                .add(Markup.of("p").say(page.say("label.incomplete-advice")));
    }

    private Markup figures() {
        Markup list = Markup.of("dl", "figures");
        headline.total()
                .ifPresent(total -> list.add(figure(
                        "label.figure.total",
                        page.headlineTonnes(total),
                        "t CO2e",
                        page.say(
                                page.content()
                                        .frame()
                                        .electricity()
                                        .words("label.figure.total-detail", "label.figure.total-detail-market"),
                                page.headlineTonnes(headline.scope1()),
                                page.headlineTonnes(headline.scope2()),
                                page.headlineTonnes(headline.scope3())))));
        if (!page.content().actions().isEmpty()) {
            list.add(figure(
                    "label.figure.actions",
                    Integer.toString(page.content().actions().size()),
                    "",
                    page.say("label.figure.actions-detail", headline.paying())));
        }
        if (page.content().plan() instanceof PlanPart.Made(PlanResult plan)) {
            planFigures(list, plan);
        }
        return list;
    }

    private void planFigures(Markup list, PlanResult plan) {
        headline.lastReduction(plan)
                .ifPresent(last -> list.add(figure(
                        "label.figure.reduction",
                        page.headlineTonnes(last.amount()),
                        "t CO2e",
                        page.say(
                                "label.figure.reduction-detail",
                                Integer.toString(last.year()),
                                page.numbers()
                                        .percent(
                                                ReportTables.shareOf(last.amount(), last.baseline())
                                                        .orElse(BigDecimal.ZERO),
                                                1)))));
        list.add(figure(
                "label.figure.investment",
                page.numbers().compact(headline.investment(plan)),
                frame.currency().name(),
                page.say(
                        "label.figure.investment-detail",
                        Integer.toString(plan.years().getFirst()),
                        Integer.toString(plan.years().getLast()))));
        boolean earns = plan.cost().signum() <= 0;
        list.add(figure(
                earns ? "label.figure.benefit" : "label.figure.cost",
                page.numbers().compact(plan.cost().abs()),
                frame.currency().name(),
                page.say("label.figure.cost-detail", Integer.toString(frame.priceYear()))));
        plan.integration()
                .flatMap(IntegrationValue::value)
                .ifPresent(value -> list.add(figure(
                        "label.figure.integration",
                        page.numbers().compact(value),
                        frame.currency().name(),
                        page.say("label.figure.integration-detail"))));
    }

    private Markup figure(String key, String value, String unit, String detail) {
        Markup number = Markup.of("dd", "big").say(value);
        if (!unit.isEmpty()) {
            number.add(Markup.of("span", "unit").say(unit));
        }
        return Markup.of("div")
                .add(
                        Markup.of("dt").say(page.say(key)),
                        number,
                        Markup.of("dd", "detail").say(detail));
    }

    private Markup firstSteps() {
        List<ActionLine> steps = headline.firstSteps();
        Markup list = Markup.of("ol");
        steps.forEach(line -> list.add(firstStep(line)));
        return steps.isEmpty() ? Markup.of("div") : Markup.of("div").add(page.heading("label.first-steps"), list);
    }

    private Markup firstStep(ActionLine line) {
        String payback = line.paybackYears().map(page::payback).orElse("–");
        return Markup.of("li")
                .add(Markup.of("strong").say(line.name().in(page.words().language())))
                .say(page.say(
                        "label.first-step",
                        line.facility(),
                        payback,
                        page.money(line.netBenefit()),
                        page.tonnes(line.gases().central())));
    }

    /** How the input is known: the bars, and the sentence for estimated and for public rows. */
    private Markup trust() {
        Markup part = Markup.of("div", "trust").add(page.heading("label.trust"));
        int rows = headline.rows();
        int estimated = headline.rows(Evidence.ESTIMATED);
        if (rows == 0) {
            return part.add(page.empty("label.empty.evidence"));
        }
        part.add(page.paragraph(estimated == 0 ? "label.trust-none" : "label.trust-some", estimated, rows));
        return part.add(page.figure(
                "evidence",
                page.say("label.table.evidence"),
                page.say("label.caption.evidence"),
                description(),
                chart()));
    }

    private String description() {
        List<String> lines = new ArrayList<>();
        frame.evidence()
                .forEach(line -> lines.add(page.say(
                        "label.describe.evidence",
                        page.say("label.input." + line.table()),
                        line.total(),
                        line.of(Evidence.ESTIMATED))));
        return String.join(" ", lines);
    }

    private StackedBars chart() {
        List<StackedBars.Row> rows =
                frame.evidence().stream().map(this::evidenceRow).toList();
        return new StackedBars(
                List.of(
                        page.say("label.evidence.measured"),
                        page.say("label.evidence.calculated"),
                        page.say("label.evidence.estimated")),
                rows);
    }

    private StackedBars.Row evidenceRow(EvidenceCount line) {
        int measured = line.of(Evidence.MEASURED) + line.of(Evidence.VERIFIED);
        List<Integer> counts = List.of(measured, line.of(Evidence.CALCULATED), line.of(Evidence.ESTIMATED));
        BigDecimal total = BigDecimal.valueOf(Math.max(line.total(), 1));
        List<BigDecimal> shares = counts.stream()
                .map(count ->
                        ReportTables.shareOf(BigDecimal.valueOf(count), total).orElse(BigDecimal.ZERO))
                .toList();
        return new StackedBars.Row(
                new Rows.Label(page.say("label.input." + line.table()), ""),
                shares,
                page.say("label.rows", line.total()),
                counts.stream().map(String::valueOf).toList());
    }

    private Markup named() {
        return page.paragraph("label.rules-named", String.join(", ", frame.estimateRules()));
    }

    private Markup listed() {
        Markup list = Markup.of("ul", "rules");
        frame.estimateRules().forEach(rule -> list.add(Markup.of("li").say(rule)));
        return list;
    }

    private Markup rules() {
        Markup part = Markup.of("div");
        if (!frame.estimateRules().isEmpty()) {
            boolean names = frame.estimateRules().stream().allMatch(rule -> rule.length() <= NAME);
            part.add(page.heading("label.rules"), names ? named() : listed());
        }
        return part;
    }
}
