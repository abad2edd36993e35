package org.vereda.app.insight;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.vereda.app.shown.KeyWord;
import org.vereda.inventory.Burden;
import org.vereda.quantity.Quantity;
import org.vereda.report.BurdenCell;
import org.vereda.report.content.ShownMetric;
import org.vereda.report.page.Page;
import org.vereda.report.page.ReportTable;
import org.vereda.report.page.ReportTable.Cell;
import org.vereda.report.page.ReportTable.Column;
import org.vereda.roadmap.CouplingRow;
import org.vereda.roadmap.Roadmap;
import org.vereda.roadmap.insight.Obstacle;
import org.vereda.roadmap.insight.Obstacles;

/** What stands in the way of targets, in words of a plant. */
final class ObstacleWords {
    private final Page page;

    ObstacleWords(Page page) {
        this.page = page;
    }

    ReportTable table(Obstacles obstacles) {
        List<Column> columns = List.of(
                Column.of("scope"),
                Column.of("metric"),
                Column.of("year"),
                Column.of("asked"),
                Column.of("reached"),
                Column.of("insight-within"),
                Column.of("insight-most"),
                Column.of("unit"),
                Column.of("insight-lacking"),
                Column.of("insight-later"),
                Column.of("insight-conflict"));
        return new ReportTable(
                "roadmap-obstacles",
                columns,
                obstacles.all().stream().map(this::row).toList(),
                List.of());
    }

    private List<Cell> row(Obstacle obstacle) {
        CouplingRow target = obstacle.target();
        Burden metric = target.metric().orElseThrow();
        return List.of(
                Cell.text(scope(target)),
                BurdenCell.of(metric),
                new Cell.Year(target.year()),
                Cell.number(ShownMetric.amount(metric, target.amount())),
                amount(metric, obstacle.reached()),
                amount(metric, obstacle.mostWithin()),
                amount(metric, obstacle.most()),
                Cell.text(ShownMetric.unit(metric)),
                Cell.word("label.insight.lacking." + KeyWord.of(obstacle.kind())),
                obstacle.laterYear().isPresent()
                        ? new Cell.Year(obstacle.laterYear().getAsInt())
                        : new Cell.Missing(),
                Cell.text(obstacle.conflict().stream().map(CouplingRow::id).collect(Collectors.joining("; "))));
    }

    private static Cell amount(Burden metric, Quantity quantity) {
        return Cell.number(ShownMetric.amount(metric, quantity.amount()));
    }

    /** Sentence by sentence: what is asked, what is lacking, what would help. */
    List<String> sentences(Obstacles obstacles, Roadmap roadmap) {
        List<String> lines = new ArrayList<>();
        for (Obstacle obstacle : obstacles.all()) {
            lines.add(lacking(obstacle));
            obstacle.laterYear()
                    .ifPresent(year -> lines.add(page.say("label.insight.say-later", Integer.toString(year))));
            if (obstacle.conflict().size() > 1) {
                lines.add(page.say("label.insight.say-conflict", conflict(obstacle)));
            }
        }
        repairs(roadmap, lines);
        if (!obstacles.all().isEmpty()) {
            lines.add(page.say("label.insight.say-together." + (obstacles.togetherHelps() ? "yes" : "no")));
        }
        return lines;
    }

    private String lacking(Obstacle obstacle) {
        CouplingRow target = obstacle.target();
        Burden metric = target.metric().orElseThrow();
        return page.say(
                "label.insight.say-lacking." + KeyWord.of(obstacle.kind()),
                scope(target),
                Integer.toString(target.year()),
                page.say(ShownMetric.name(metric)),
                say(metric, target.amount()),
                say(metric, obstacle.reached().amount()),
                say(metric, obstacle.most().amount()),
                say(metric, obstacle.mostWithin().amount()),
                Integer.toString(obstacle.options()),
                Integer.toString(obstacle.facilities()));
    }

    private void repairs(Roadmap roadmap, List<String> lines) {
        for (Roadmap.Repair repair : roadmap.repairs()) {
            switch (repair) {
                case Roadmap.Repair.RaiseBudget(CouplingRow budget, var by) ->
                    lines.add(page.say(
                            "label.insight.say-money",
                            scope(budget),
                            budget.years(),
                            page.numbers().rounded(by.amount()),
                            by.currency().name()));
                case Roadmap.Repair.LowerTarget(CouplingRow target, Quantity to) ->
                    lines.add(page.say(
                            "label.insight.say-lower",
                            scope(target),
                            Integer.toString(target.year()),
                            say(target.metric().orElseThrow(), to.amount())));
            }
        }
    }

    private String conflict(Obstacle obstacle) {
        return obstacle.conflict().stream()
                .map(row -> page.say("label.insight.row." + KeyWord.of(row.kind()), scope(row), row.years()))
                .collect(Collectors.joining("; "));
    }

    private String scope(CouplingRow row) {
        return row.scope().equals("all") ? page.say("label.insight.all") : row.scope();
    }

    private String say(Burden metric, BigDecimal amount) {
        return page.numbers().rounded(ShownMetric.amount(metric, amount)) + " " + ShownMetric.unit(metric);
    }
}
