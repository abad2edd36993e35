package org.vereda.app.web.roadmap;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.vereda.app.web.frame.Visit;
import org.vereda.app.web.roadmap.ShownPlan.Bar;
import org.vereda.app.web.roadmap.ShownPlan.Block;
import org.vereda.app.web.roadmap.ShownPlan.Place;
import org.vereda.app.web.roadmap.ShownPlan.Why;
import org.vereda.quantity.Country;
import org.vereda.report.chart.CostCurve;
import org.vereda.report.chart.Gantt;
import org.vereda.report.chart.Markup;
import org.vereda.report.page.ReportTable;
import org.vereda.report.page.ReportTable.Cell;
import org.vereda.report.page.ReportTable.Column;

/**
 * A plan as pictures and as reasons.
 *
 * @param visit the visit
 * @param plan what may be shown of it
 */
record ShownPlanMarkup(Visit visit, ShownPlan plan) {
    private static final List<String> STYLES = List.of("part-1", "part-2", "part-3");
    private static final String OTHER = "part-other";
    private static final List<String> COUNTRIES =
            Stream.of(Country.values()).map(Country::name).sorted().toList();

    List<Markup> all() {
        List<Markup> content = new ArrayList<>();
        content.add(section("label.job.gantt", gantt()));
        content.add(section("label.chart.curve", curve()));
        content.add(section("label.job.why", why()));
        return content;
    }

    private Markup section(String key, List<Markup> content) {
        return Markup.of("section").add(Markup.of("h2").say(visit.say(key))).addAll(content);
    }

    private String country(String country) {
        return country.isEmpty() ? visit.say("label.job.several") : visit.say("label.country." + country);
    }

    private static String style(String country) {
        return STYLES.get(Math.max(0, COUNTRIES.indexOf(country)) % STYLES.size());
    }

    private String words(Bar bar) {
        return visit.page().say(bar.name());
    }

    // --- when

    private List<Markup> gantt() {
        if (plan.bars().isEmpty()) {
            return List.of(visit.page().empty("label.job.no-gantt"));
        }
        Map<String, List<Gantt.Bar>> lines = new LinkedHashMap<>();
        plan.bars()
                .forEach(bar -> lines.computeIfAbsent(line(bar), any -> new ArrayList<>())
                        .add(bar(bar)));
        List<Integer> years =
                IntStream.rangeClosed(plan.first(), plan.last()).boxed().toList();
        Gantt chart = new Gantt(
                years,
                lines.entrySet().stream()
                        .map(entry -> new Gantt.Line(entry.getKey(), entry.getValue()))
                        .toList());
        String spoken = plan.bars().stream().map(this::tip).collect(Collectors.joining("; "));
        return List.of(
                visit.page().paragraph("label.job.gantt-lead"),
                visit.page().figure("gantt", visit.say("label.job.gantt"), "", spoken, chart),
                visit.page().table(starts()));
    }

    private String line(Bar bar) {
        return bar.place().isPlant()
                ? bar.place().plant() + " (" + bar.place().country() + ")"
                : words(bar) + " · " + country(bar.place().country());
    }

    private Gantt.Bar bar(Bar bar) {
        String label = bar.place().isPlant() ? words(bar) : "× " + bar.count();
        return new Gantt.Bar(bar.from(), bar.to(), label, style(bar.place().country()), tip(bar));
    }

    private String tip(Bar bar) {
        String years = bar.from() == bar.to() ? Integer.toString(bar.from()) : bar.from() + "–" + bar.to();
        return where(bar.place()) + ": " + words(bar) + ", " + years + " (× " + bar.count() + ")";
    }

    private String where(Place place) {
        return place.isPlant() ? place.plant() : country(place.country());
    }

    private ReportTable starts() {
        List<List<Cell>> rows = plan.bars().stream()
                .map(bar -> List.of(
                        Cell.text(where(bar.place())),
                        new Cell.Title(bar.name()),
                        new Cell.Year(bar.from()),
                        new Cell.Year(bar.to()),
                        Cell.number(BigDecimal.valueOf(bar.count()))))
                .toList();
        return new ReportTable(
                "run-starts",
                List.of(
                        Column.of("run-where"),
                        Column.of("action"),
                        Column.of("run-first"),
                        Column.of("run-last"),
                        Column.of("run-count")),
                rows,
                List.of());
    }

    // --- what a tonne costs

    private List<Markup> curve() {
        if (plan.blocks().isEmpty()) {
            return List.of(visit.page().empty("label.job.no-curve"));
        }
        List<CostCurve.Block> blocks = new ArrayList<>();
        for (int at = 0; at < plan.blocks().size(); at++) {
            Block block = plan.blocks().get(at);
            String style = block.country().isEmpty() ? OTHER : style(block.country());
            blocks.add(new CostCurve.Block(at + 1, block.tonnes(), block.cost(), style, tip(block)));
        }
        CostCurve chart = new CostCurve(
                visit.page().numbers(),
                visit.say("label.job.axis-saved"),
                visit.say("label.axis.cost", plan.currency()),
                Stream.concat(COUNTRIES.stream(), Stream.of(""))
                        .map(this::country)
                        .toList(),
                Stream.concat(COUNTRIES.stream().map(ShownPlanMarkup::style), Stream.of(OTHER))
                        .toList(),
                blocks);
        return List.of(
                visit.page().paragraph("label.job.curve-lead"),
                visit.page()
                        .figure(
                                "curve",
                                visit.say("label.chart.curve"),
                                visit.say("label.job.curve-caption"),
                                blocks.stream().map(CostCurve.Block::tip).collect(Collectors.joining("; ")),
                                chart),
                visit.page().table(costs()));
    }

    private String name(Block block) {
        return block.name().en().isEmpty()
                ? visit.say("label.job.others")
                : visit.page().say(block.name());
    }

    private String tip(Block block) {
        return name(block) + " · " + country(block.country()) + ": "
                + visit.page().numbers().rounded(block.tonnes()) + " t CO2e, "
                + visit.page().numbers().rounded(block.cost()) + " " + plan.currency();
    }

    private ReportTable costs() {
        List<List<Cell>> rows = new ArrayList<>();
        for (int at = 0; at < plan.blocks().size(); at++) {
            Block block = plan.blocks().get(at);
            rows.add(List.of(
                    Cell.number(BigDecimal.valueOf(at + 1L)),
                    Cell.text(name(block)),
                    Cell.text(country(block.country())),
                    Cell.number(block.tonnes()),
                    Cell.number(block.cost())));
        }
        return new ReportTable(
                "run-costs",
                List.of(
                        Column.of("run-block"),
                        Column.of("action"),
                        Column.of("run-where"),
                        Column.of("run-tonnes", "t CO2e"),
                        Column.of("run-tonne-cost", plan.currency())),
                rows,
                List.of());
    }

    // --- why, and why not

    private List<Markup> why() {
        if (plan.reasons().isEmpty()) {
            return List.of(visit.page().empty("label.job.no-why"));
        }
        return List.of(
                visit.page().paragraph("label.job.why-lead"), visit.page().table(reasons()));
    }

    private ReportTable reasons() {
        List<List<Cell>> rows = plan.reasons().stream().map(this::row).toList();
        return new ReportTable(
                "run-reasons",
                List.of(Column.of("action"), Column.of("run-where"), Column.of("reason"), Column.of("run-options")),
                rows,
                List.of());
    }

    private List<Cell> row(Why why) {
        return List.of(
                new Cell.Title(why.name()),
                Cell.text(where(why.place())),
                Cell.word("label.insight.reason." + why.reason()),
                Cell.number(BigDecimal.valueOf(why.count())));
    }
}
