package org.vereda.app.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.vereda.app.flow.Actions;
import org.vereda.inventory.Facility;
import org.vereda.inventory.Metric;
import org.vereda.quantity.Country;
import org.vereda.quantity.Quantity;
import org.vereda.report.chart.CostCurve;
import org.vereda.report.chart.Markup;
import org.vereda.report.chart.Timeline;
import org.vereda.report.chart.YearColumns;
import org.vereda.report.content.ShownMetric;
import org.vereda.report.page.Page;
import org.vereda.roadmap.Roadmap;
import org.vereda.roadmap.Scenario;

/** The pictures of a roadmap document: what is invested by year, when which plant acts, and the cost curve. */
final class DocumentCharts {
    private static final List<String> STYLES = List.of("part-1", "part-2", "part-3");

    private final Roadmap roadmap;
    private final Scenario scenario;
    private final Actions actions;
    private final Map<String, Facility> facilities;
    private final Page page;

    DocumentCharts(RoadmapContent content, Page page) {
        this.roadmap = content.roadmap();
        this.scenario = roadmap.problem().scenario();
        this.actions = content.planning().actions();
        this.facilities = content.planning().folder().facilities().stream()
                .collect(Collectors.toMap(Facility::id, Function.identity()));
        this.page = page;
    }

    private List<Integer> years() {
        return IntStream.rangeClosed(scenario.firstYear(), scenario.lastYear())
                .boxed()
                .toList();
    }

    private List<Country> countries() {
        return scenario.countries().stream().sorted().toList();
    }

    private List<String> styles() {
        return STYLES.subList(0, countries().size());
    }

    /** What is invested in each year by country. */
    Markup spending() {
        List<YearColumns.Column> columns = years().stream()
                .map(year -> new YearColumns.Column(
                        year,
                        countries().stream()
                                .map(country -> spent(year, country))
                                .toList()))
                .toList();
        String words = columns.stream()
                .map(column -> column.year() + ": " + page.numbers().rounded(column.sum()))
                .collect(Collectors.joining("; "));
        return page.figure(
                "doc-spending",
                page.say("label.document.chart-spending", scenario.currency().name()),
                "",
                words,
                new YearColumns(
                        page.numbers(),
                        scenario.currency().name(),
                        countries().stream().map(page::country).toList(),
                        styles(),
                        columns));
    }

    private BigDecimal spent(int year, Country country) {
        return Page.sum(roadmap.years().stream()
                .filter(line -> line.year() == year && line.country() == country)
                .map(line -> line.spending().amount())
                .toList());
    }

    /** When which plant invests. */
    Markup timeline() {
        Map<String, BigDecimal[]> byPlace = new TreeMap<>();
        for (Roadmap.Action action : roadmap.actions()) {
            BigDecimal[] amounts = byPlace.computeIfAbsent(name(action), any -> zeros());
            int at = action.startYear() - scenario.firstYear();
            amounts[at] = amounts[at].add(action.investment().amount());
        }
        List<Timeline.Line> lines = byPlace.entrySet().stream()
                .map(entry -> new Timeline.Line(entry.getKey(), List.of(entry.getValue())))
                .toList();
        String words = lines.stream().map(Timeline.Line::name).collect(Collectors.joining("; "));
        return page.figure(
                "doc-timeline",
                page.say("label.document.chart-timeline", scenario.currency().name()),
                page.say("label.document.caption-timeline"),
                words,
                new Timeline(page.numbers(), years(), lines));
    }

    private BigDecimal[] zeros() {
        BigDecimal[] zeros = new BigDecimal[scenario.years()];
        Arrays.fill(zeros, BigDecimal.ZERO);
        return zeros;
    }

    private String name(Roadmap.Action action) {
        return Optional.ofNullable(facilities.get(action.option().facility()))
                .map(facility -> facility.name() + " (" + facility.country().name() + ")")
                .orElse(action.option().facility());
    }

    /** The cost curve of the plan. */
    Markup curve() {
        List<CostCurve.Block> blocks = new ArrayList<>();
        for (int at = 0; at < roadmap.actions().size(); at++) {
            Roadmap.Action action = roadmap.actions().get(at);
            int number = at + 1;
            action.costPerTonne().ifPresent(cost -> blocks.add(block(number, action, cost)));
        }
        blocks.removeIf(block -> block.tonnes().signum() <= 0);
        blocks.sort(Comparator.comparing(CostCurve.Block::cost).thenComparingInt(CostCurve.Block::number));
        String words = blocks.stream().map(CostCurve.Block::tip).collect(Collectors.joining("; "));
        return page.figure(
                "doc-curve",
                page.say("label.chart.curve"),
                page.say("label.caption.curve"),
                words,
                new CostCurve(
                        page.numbers(),
                        page.say("label.axis.saved"),
                        page.say("label.axis.cost", scenario.currency().name()),
                        countries().stream().map(page::country).toList(),
                        styles(),
                        blocks));
    }

    private CostCurve.Block block(int number, Roadmap.Action action, BigDecimal cost) {
        List<Quantity> gases = action.reduction().getOrDefault(Metric.GHG, List.of(Quantity.zero(Metric.GHG.unit())));
        BigDecimal tonnes = ShownMetric.amount(Metric.GHG, gases.getLast().amount());
        String tip = page.say(actions.nameOf(action.option())) + ", " + name(action) + ": "
                + page.numbers().rounded(tonnes) + " " + ShownMetric.unit(Metric.GHG) + ", "
                + page.numbers().rounded(cost) + " " + scenario.currency();
        return new CostCurve.Block(number, tonnes, cost, STYLES.get(countries().indexOf(action.country())), tip);
    }
}
