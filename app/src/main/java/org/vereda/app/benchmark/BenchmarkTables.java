package org.vereda.app.benchmark;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vereda.app.shown.TablesPage;
import org.vereda.partnership.benchmark.Reference;
import org.vereda.partnership.benchmark.Standing;
import org.vereda.partnership.disclosure.Answer;
import org.vereda.report.chart.Markup;
import org.vereda.report.chart.Rows;
import org.vereda.report.chart.ValueBars;
import org.vereda.report.page.Page;
import org.vereda.report.page.ReportTable;
import org.vereda.report.page.ReportTable.Cell;
import org.vereda.report.page.ReportTable.Column;
import org.vereda.report.words.Messages;

/** The benchmark as tables. */
public final class BenchmarkTables {
    private static final MathContext DIGITS = new MathContext(4);
    private static final BigDecimal FEW = new BigDecimal("0.01");
    private static final BigDecimal MOST = new BigDecimal("0.99");

    private final Page page;

    /**
     * Prepares the tables.
     *
     * @param messages the language of the words
     */
    public BenchmarkTables(Messages messages) {
        this.page = new Page(messages.language());
    }

    /** How a facility stands, or that nothing may be shown. */
    public TablesPage of(Optional<FolderBenchmark.Answered> answered) {
        if (answered.isEmpty()) {
            return new TablesPage(
                    "label.benchmark.title",
                    List.of(new ReportTable(
                            "benchmark-standing",
                            List.of(Column.of("item"), Column.of("value")),
                            List.of(),
                            List.of())),
                    List.of(page.say("label.benchmark.refused")));
        }
        Standing standing = answered.get().standing();
        Reference reference = answered.get().reference();
        return new TablesPage(
                "label.benchmark.title",
                List.of(standing(standing, reference), reference(reference)),
                notes(standing, reference));
    }

    private ReportTable standing(Standing standing, Reference reference) {
        String unit = reference.unit();
        List<List<Cell>> rows = List.of(
                row("facility", Cell.text(standing.facility())),
                row("metric", Cell.word("label.metric." + reference.metric())),
                row("use", amount(standing.use(), unit)),
                row("best", amount(standing.best(), unit)),
                row("index", number(standing.index())),
                row("percentile", Cell.text(share(standing))),
                row("quarter", Cell.word("label.benchmark.quarter." + standing.quarter())),
                row("reserve", amount(standing.reserve(), unit)));
        return new ReportTable("benchmark-standing", List.of(Column.of("item"), Column.of("value")), rows, List.of());
    }

    /** The plant between what the best need and what the best quarter needs at most, as a picture. */
    public Markup chart(FolderBenchmark.Answered answered, String plant) {
        Standing standing = answered.standing();
        String unit = answered.reference().unit();
        List<ValueBars.Row> bars = new ArrayList<>(List.of(bar(plant, standing.use(), unit, "part-1")));
        if (standing.reserve() > 0) {
            bars.add(bar(page.say("label.benchmark.bar.quarter"), standing.use() - standing.reserve(), unit, "part-2"));
        }
        bars.add(bar(page.say("label.benchmark.bar.best"), standing.best(), unit, "part-3"));
        String spoken = bars.stream()
                .map(bar -> bar.label().name() + ": " + bar.shown() + ".")
                .collect(Collectors.joining(" "));
        return page.figure(
                "benchmark",
                page.say("label.benchmark.chart"),
                page.say("label.benchmark.percentile", plant, share(standing)),
                spoken,
                new ValueBars(bars, false));
    }

    /** Whole percent; the ends of the spread are told as what they are. */
    private String share(Standing standing) {
        BigDecimal share = BigDecimal.valueOf(standing.share());
        if (share.compareTo(FEW) < 0) {
            return "< " + page.numbers().percent(FEW, 0);
        }
        return share.compareTo(MOST) > 0
                ? "> " + page.numbers().percent(MOST, 0)
                : page.numbers().percent(share, 0);
    }

    private ValueBars.Row bar(String name, double amount, String unit, String style) {
        BigDecimal value = BigDecimal.valueOf(amount).round(DIGITS);
        String shown = page.numbers().rounded(value) + " " + unit;
        return new ValueBars.Row(new Rows.Label(name, ""), value, shown, Optional.empty(), style, false);
    }

    private ReportTable reference(Reference reference) {
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(row(
                "group",
                reference.group().isEmpty()
                        ? Cell.word("label.benchmark.every-industry")
                        : Cell.text(reference.group())));
        rows.add(row("year", new Cell.Year(reference.year())));
        rows.add(row("plants", Cell.text(sizeClass(reference.plants()))));
        rows.add(row("fixed", amount(reference.model().coefficients().getFirst(), reference.unit())));
        for (int at = 0; at < reference.drivers().size(); at++) {
            rows.add(List.of(
                    Cell.word(
                            "label.benchmark.item.per-driver",
                            reference.drivers().get(at)),
                    amount(reference.model().coefficients().get(at + 1), reference.unit())));
        }
        rows.add(row("spread", number(reference.model().inefficiency())));
        rows.add(row("noise", number(reference.model().noise())));
        return new ReportTable("benchmark-reference", List.of(Column.of("item"), Column.of("value")), rows, List.of());
    }

    /** The number of plants in classes, so that a plant more or less is not seen. */
    private static String sizeClass(int plants) {
        if (plants < 20) {
            return "< 20";
        }
        return plants < 50 ? "20 … 49" : "≥ 50";
    }

    private List<String> notes(Standing standing, Reference reference) {
        List<String> notes = new ArrayList<>();
        notes.add(page.say("label.benchmark.note-best"));
        if (!reference.certain()) {
            notes.add(page.say("label.benchmark.note-uncertain"));
        }
        notes.add(page.say("label.benchmark.note-reference", Integer.toString(reference.year())));
        if (standing.reserve() > 0) {
            notes.add(page.say("label.benchmark.note-reserve"));
        }
        return notes;
    }

    private static List<Cell> row(String item, Cell value) {
        return List.of(Cell.word("label.benchmark.item." + item), value);
    }

    /** Totals by group; what is refused is refused in the same words. */
    public TablesPage totals(List<FolderBenchmark.GroupTotal> totals, String unit) {
        List<List<Cell>> rows = totals.stream()
                .map(total -> List.of(Cell.word("label.benchmark.by." + total.kind()), id(total), cell(total.total())))
                .toList();
        ReportTable table = new ReportTable(
                "benchmark-totals",
                List.of(Column.of("by"), Column.of("group"), Column.of("total", unit)),
                rows,
                List.of());
        return new TablesPage(
                "label.benchmark.totals-title", List.of(table), List.of(page.say("label.benchmark.note-totals")));
    }

    private static Cell id(FolderBenchmark.GroupTotal total) {
        return total.kind().equals("country") ? Cell.word("label.country." + total.id()) : Cell.text(total.id());
    }

    private static Cell cell(Answer answer) {
        return switch (answer) {
            case Answer.Exact(BigDecimal total) -> Cell.number(total.round(DIGITS));
            case Answer.Rounded(BigDecimal rounded, BigDecimal step) -> Cell.number(rounded);
            case Answer.Refused() -> Cell.word("label.council.withheld");
        };
    }

    private static Cell amount(double value, String unit) {
        return new Cell.Amount(BigDecimal.valueOf(value).round(DIGITS), unit);
    }

    private static Cell number(double value) {
        return Cell.number(BigDecimal.valueOf(value).round(DIGITS));
    }
}
