package org.vereda.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vereda.inventory.Burden;
import org.vereda.inventory.Metric;
import org.vereda.quantity.Country;
import org.vereda.report.chart.CostCurve;
import org.vereda.report.chart.Markup;
import org.vereda.report.chart.Numbers;
import org.vereda.report.chart.YearColumns;
import org.vereda.report.chart.YearLines;
import org.vereda.report.content.IntegrationValue;
import org.vereda.report.content.PlanPart;
import org.vereda.report.content.PlanResult;
import org.vereda.report.content.PlanStep;
import org.vereda.report.content.Reduction;
import org.vereda.report.content.ShadowPrice;
import org.vereda.report.content.ShownMetric;
import org.vereda.report.content.Spend;
import org.vereda.report.page.Page;

/** The roadmap: spend by year and country, what it reaches, its cost curve, its proof and the value of one plan. */
final class RoadmapSection {
    private static final List<String> WARNINGS = List.of(
            "label.macc.ranking",
            "label.macc.interactions",
            "label.macc.timing",
            "label.macc.single",
            "label.macc.hidden",
            "label.macc.baseline");

    private final ReportPage page;
    private final ReportTables tables;

    RoadmapSection(ReportPage page) {
        this.page = page;
        this.tables = new ReportTables(page.content());
    }

    Markup section() {
        Markup section = page.section("roadmap");
        return switch (page.content().plan()) {
            case PlanPart.Missing(String key, List<String> arguments) ->
                section.add(page.empty(key, arguments.toArray()));
            case PlanPart.Made(PlanResult plan) -> plan(section, plan);
        };
    }

    private Markup plan(Markup section, PlanResult plan) {
        section.add(proof(plan));
        if (plan.steps().isEmpty()) {
            section.add(page.empty("label.empty.steps"));
        } else {
            section.add(spend(plan));
        }
        plan.reductions().stream()
                .map(Reduction::metric)
                .distinct()
                .sorted(Burden.inOrder())
                .forEach(metric -> reductions(plan, metric).ifPresent(section::add));
        if (plan.targets().isEmpty()) {
            section.add(page.empty("label.empty.targets"));
        } else {
            section.add(page.table(tables.targets(plan)));
        }
        curve(plan).ifPresent(section::add);
        if (!plan.steps().isEmpty()) {
            section.add(page.table(tables.steps(plan)));
        }
        plan.integration().ifPresent(value -> section.add(integration(value)));
        return plan.prices().isEmpty() ? section : section.add(prices(plan));
    }

    private Markup proof(PlanResult plan) {
        String gap = page.numbers().percent(plan.gap(), plan.gap().signum() == 0 ? 0 : 4);
        Markup facts = Markup.of("dl", "facts proof")
                .add(
                        fact("label.proof.cost", page.money(plan.cost())),
                        fact("label.proof.bound", page.money(plan.lowerBound())),
                        fact("label.proof.gap", gap),
                        Markup.of("div")
                                .add(
                                        Markup.of("dt").say(page.say("label.proof.certificate")),
                                        Markup.of("dd", "code")
                                                .add(Markup.of("code").say(plan.certificate()))));
        return Markup.of("div", "panel").add(facts, page.paragraph("label.proof.words", gap));
    }

    private Markup fact(String key, String value) {
        return Markup.of("div")
                .add(Markup.of("dt").say(page.say(key)), Markup.of("dd").say(value));
    }

    private Markup spend(PlanResult plan) {
        List<Country> countries = page.countries().stream()
                .filter(country -> plan.spend().stream().anyMatch(line -> line.country() == country))
                .toList();
        List<YearColumns.Column> columns = new ArrayList<>();
        List<String> spoken = new ArrayList<>();
        for (int year : plan.years()) {
            List<BigDecimal> parts = countries.stream()
                    .map(country -> spent(plan, year, country))
                    .toList();
            columns.add(new YearColumns.Column(year, parts));
            spoken.add(year + ": " + page.money(Page.sum(parts)) + ".");
        }
        return page.figure(
                "spend",
                page.say("label.chart.spend"),
                page.say("label.caption.spend"),
                String.join(" ", spoken),
                new YearColumns(
                        page.numbers(),
                        page.content().frame().currency().name(),
                        countries.stream().map(page::country).toList(),
                        countries.stream().map(ReportPage::style).toList(),
                        columns));
    }

    private static BigDecimal spent(PlanResult plan, int year, Country country) {
        return Page.sum(plan.spend().stream()
                .filter(line -> line.year() == year && line.country() == country)
                .map(Spend::amount)
                .toList());
    }

    /** True for a target of all facilities, or of all countries that have any. */
    private boolean isCommon(String scope) {
        Set<String> countries = page.content().facilities().stream()
                .map(line -> line.country().name())
                .collect(Collectors.toSet());
        return scope.equals("all") || Set.of(scope.split("\\+", -1)).containsAll(countries);
    }

    /** What the plan reaches of a metric; gases always, others where a target asks for them. */
    private Optional<Markup> reductions(PlanResult plan, Burden metric) {
        List<Reduction> lines = plan.reductions().stream()
                .filter(line -> line.metric().equals(metric))
                .toList();
        boolean asked = metric == Metric.GHG
                || plan.targets().stream().anyMatch(target -> target.metric().equals(metric));
        return lines.isEmpty() || !asked ? Optional.empty() : Optional.of(reductions(plan, metric, lines));
    }

    private Markup reductions(PlanResult plan, Burden metric, List<Reduction> lines) {
        String name = page.say(ShownMetric.name(metric));
        String unit = ShownMetric.unit(metric);
        List<YearLines.Mark> marks = plan.targets().stream()
                .filter(target -> target.metric().equals(metric) && isCommon(target.scope()))
                .map(target ->
                        new YearLines.Mark(target.year(), ShownMetric.amount(metric, target.asked()), target.isMet()))
                .toList();
        List<BigDecimal> reached = lines.stream()
                .map(line -> ShownMetric.amount(metric, line.amount()))
                .toList();
        List<String> spoken = lines.stream()
                .map(line -> line.year() + ": " + page.numbers().rounded(ShownMetric.amount(metric, line.amount()))
                        + " " + unit + ".")
                .toList();
        return page.figure(
                "reduction-" + metric.id().replace(':', '-'),
                page.say("label.chart.reduction", name),
                page.say(marks.isEmpty() ? "label.caption.reduction-national" : "label.caption.reduction"),
                String.join(" ", spoken),
                new YearLines(
                        page.numbers(),
                        page.say("label.per-year", unit),
                        page.say("label.reached"),
                        page.say("label.target"),
                        lines.stream().map(Reduction::year).toList(),
                        reached,
                        marks));
    }

    private Optional<Markup> curve(PlanResult plan) {
        List<CostCurve.Block> blocks = blocks(plan);
        if (blocks.isEmpty()) {
            return Optional.empty();
        }
        List<String> spoken = blocks.stream().map(CostCurve.Block::tip).toList();
        CostCurve curve = new CostCurve(
                page.numbers(),
                page.say("label.axis.saved"),
                page.say("label.axis.cost", page.content().frame().currency().name()),
                page.countries().stream().map(page::country).toList(),
                page.countries().stream().map(ReportPage::style).toList(),
                blocks);
        Markup figure = page.figure(
                "curve",
                page.say("label.chart.curve"),
                page.say("label.caption.curve") + beyond(curve.cut()),
                String.join(" ", spoken),
                curve);
        Markup list = Markup.of("ul");
        WARNINGS.forEach(key -> list.add(Markup.of("li").say(page.say(key))));
        Markup warning = Markup.of("div", "alert quiet")
                .with("role", "note")
                .add(Markup.of("p").add(Markup.of("strong").say(page.say("label.macc.title"))), list);
        return Optional.of(Markup.of("div").add(figure, warning));
    }

    private String beyond(List<CostCurve.Block> cut) {
        if (cut.isEmpty()) {
            return "";
        }
        BigDecimal tonnes = Page.sum(cut.stream().map(CostCurve.Block::tonnes).toList());
        return " "
                + page.say("label.caption.curve-cut", cut.size(), page.numbers().rounded(tonnes));
    }

    private List<CostCurve.Block> blocks(PlanResult plan) {
        List<CostCurve.Block> blocks = new ArrayList<>();
        for (int at = 0; at < plan.steps().size(); at++) {
            PlanStep step = plan.steps().get(at);
            int number = at + 1;
            step.costPerTonne()
                    .filter(cost -> step.gases().signum() > 0)
                    .ifPresent(cost -> blocks.add(block(number, step, cost)));
        }
        blocks.sort(Comparator.comparing(CostCurve.Block::cost).thenComparingInt(CostCurve.Block::number));
        return blocks;
    }

    private CostCurve.Block block(int number, PlanStep step, BigDecimal cost) {
        String tip = page.say(
                "label.describe.block",
                number,
                step.name().in(page.words().language()),
                step.facility(),
                page.tonnes(step.gases()),
                page.money(cost.setScale(0, RoundingMode.HALF_UP)));
        return new CostCurve.Block(number, Numbers.tonnes(step.gases()), cost, ReportPage.style(step.country()), tip);
    }

    private Markup integration(IntegrationValue value) {
        Markup part = Markup.of("div", "panel").add(page.heading("label.integration"));
        Optional<BigDecimal> silo = value.siloCost();
        if (silo.isEmpty()) {
            return part.add(page.paragraph("label.integration.feasible", page.money(value.pooledCost())));
        }
        part.add(page.paragraph(
                "label.integration.words",
                page.money(silo.get()),
                page.money(value.pooledCost()),
                page.money(silo.get().subtract(value.pooledCost()))));
        if (value.byTargets().isPresent() && value.byBudgets().isPresent()) {
            part.add(page.paragraph(
                    "label.integration.parts",
                    page.money(value.byTargets().get()),
                    page.money(value.byBudgets().get())));
        }
        return part.add(page.paragraph("label.integration.local"));
    }

    private Markup prices(PlanResult plan) {
        Markup list = Markup.of("ul");
        plan.prices().forEach(price -> list.add(Markup.of("li").say(words(price))));
        return Markup.of("div").add(page.heading("label.prices"), page.paragraph("label.prices-lead"), list);
    }

    private String words(ShadowPrice price) {
        String year = price.year().isPresent() ? Integer.toString(price.year().getAsInt()) : "";
        String scope = scope(price.scope());
        String value = page.numbers()
                .money(price.value().abs(), page.content().frame().currency().name(), 2);
        return switch (price.kind()) {
            case BUDGET -> page.say("label.price.budget", scope, year, value);
            case TARGET ->
                page.say(
                        "label.price.target",
                        scope,
                        year,
                        value,
                        price.metric().map(ShownMetric::unit).orElse(""),
                        price.metric()
                                .map(metric -> page.say(ShownMetric.name(metric)))
                                .orElse(""));
        };
    }

    private String scope(String scope) {
        return isCommon(scope)
                ? page.say("label.scope.all")
                : Stream.of(scope.split("\\+", -1))
                        .map(part -> page.words().find("label.country." + part).orElse(part))
                        .collect(Collectors.joining(", "));
    }
}
