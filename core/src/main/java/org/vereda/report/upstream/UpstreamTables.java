package org.vereda.report.upstream;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vereda.report.content.ComparisonLine;
import org.vereda.report.content.ImpactFlows;
import org.vereda.report.content.ImpactLine;
import org.vereda.report.content.Interval;
import org.vereda.report.content.Named;
import org.vereda.report.content.RequestList;
import org.vereda.report.content.UpstreamBranch;
import org.vereda.report.content.UpstreamDetail;
import org.vereda.report.content.UpstreamDetail.FactShare;
import org.vereda.report.content.UpstreamDetail.ImpactPath;
import org.vereda.report.page.ReportTable;
import org.vereda.report.page.ReportTable.Cell;
import org.vereda.report.page.ReportTable.Column;

/** What stands behind footprints as tables: one for every figure, the same for the page, CSV and JSON. */
public final class UpstreamTables {
    private UpstreamTables() {}

    /** All tables of some footprints that hold anything. */
    public static List<ReportTable> of(List<UpstreamDetail> details) {
        return List.of(intervals(details), tree(details), flows(details), paths(details), facts(details)).stream()
                .filter(table -> !table.isEmpty())
                .toList();
    }

    /** The footprints and how sure they are. */
    public static ReportTable intervals(List<UpstreamDetail> details) {
        List<List<Cell>> rows = details.stream().map(UpstreamTables::interval).toList();
        return table(
                "intervals",
                List.of(
                        Column.of("product"),
                        Column.of("maker"),
                        Column.of("declared-unit"),
                        Column.of("category"),
                        Column.of("best"),
                        Column.of("half-low"),
                        Column.of("half-high"),
                        Column.of("most-low"),
                        Column.of("most-high"),
                        Column.of("unit"),
                        Column.of("basis")),
                rows);
    }

    private static List<Cell> interval(UpstreamDetail detail) {
        Interval total = detail.total();
        return List.of(
                new Cell.Title(detail.name()),
                Cell.text(detail.maker()),
                Cell.text(detail.declaredUnit()),
                Cell.text(detail.category()),
                Cell.number(total.best()),
                end(total, total.half().low()),
                end(total, total.half().high()),
                end(total, total.most().low()),
                end(total, total.most().high()),
                Cell.text(detail.unit()),
                Cell.word(detail.basis()));
    }

    /** No range is not a range of no width. */
    private static Cell end(Interval total, BigDecimal value) {
        return total.isExact() ? new Cell.Missing() : Cell.number(value);
    }

    /** What goes in, one row for each branch, numbered like the chapters of a book. */
    public static ReportTable tree(List<UpstreamDetail> details) {
        List<List<Cell>> rows = new ArrayList<>();
        details.forEach(detail -> detail.tree().ifPresent(root -> grow(detail, root, "1", rows)));
        return table(
                "tree",
                List.of(
                        Column.of("product"),
                        Column.of("category"),
                        Column.of("branch"),
                        Column.of("part"),
                        Column.of("place"),
                        Column.of("taken"),
                        Column.of("contribution"),
                        Column.of("unit"),
                        Column.of("share"),
                        Column.of("own"),
                        Column.of("left-out")),
                rows);
    }

    private static void grow(UpstreamDetail detail, UpstreamBranch branch, String number, List<List<Cell>> rows) {
        rows.add(List.of(
                new Cell.Title(detail.name()),
                Cell.text(detail.category()),
                new Cell.Text(number),
                new Cell.Title(branch.name()),
                Cell.text(branch.place()),
                new Cell.Amount(branch.amount(), branch.unit()),
                Cell.number(branch.impact()),
                Cell.text(detail.unit()),
                share(branch.share()),
                Cell.number(branch.own()),
                Cell.number(branch.leftOut())));
        for (int at = 0; at < branch.branches().size(); at++) {
            grow(detail, branch.branches().get(at), number + "." + (at + 1), rows);
        }
    }

    /** The bands of the flow diagrams. */
    public static ReportTable flows(List<UpstreamDetail> details) {
        List<List<Cell>> rows = new ArrayList<>();
        for (UpstreamDetail detail : details) {
            detail.flows().ifPresent(flows -> flows.bands().forEach(band -> rows.add(flow(detail, flows, band))));
        }
        return table(
                "flows",
                List.of(
                        Column.of("product"),
                        Column.of("category"),
                        Column.of("from"),
                        Column.of("to"),
                        Column.of("contribution"),
                        Column.of("unit")),
                rows);
    }

    private static List<Cell> flow(UpstreamDetail detail, ImpactFlows flows, ImpactFlows.Band band) {
        return List.of(
                new Cell.Title(detail.name()),
                Cell.text(detail.category()),
                new Cell.Title(flows.boxes().get(band.from()).name()),
                new Cell.Title(flows.boxes().get(band.to()).name()),
                Cell.number(band.impact()),
                Cell.text(detail.unit()));
    }

    /** The ways through the supply chain that cause most. */
    public static ReportTable paths(List<UpstreamDetail> details) {
        List<List<Cell>> rows = new ArrayList<>();
        for (UpstreamDetail detail : details) {
            for (ImpactPath path : detail.paths()) {
                rows.add(List.of(
                        new Cell.Title(detail.name()),
                        Cell.text(detail.category()),
                        new Cell.Title(joined(path.steps())),
                        Cell.number(path.impact()),
                        Cell.text(detail.unit()),
                        share(path.share())));
            }
        }
        return table(
                "paths",
                List.of(
                        Column.offPage("product"),
                        Column.offPage("category"),
                        Column.of("path"),
                        Column.of("contribution"),
                        Column.of("unit"),
                        Column.drawn("share")),
                rows);
    }

    /** The steps of a path with arrows between them. */
    static Named joined(List<Named> steps) {
        return new Named(
                steps.stream().map(Named::en).collect(Collectors.joining(" ← ")),
                steps.stream().map(Named::fr).collect(Collectors.joining(" ← ")),
                steps.stream().map(Named::es).collect(Collectors.joining(" ← ")));
    }

    /** The facts that make footprints uncertain. */
    public static ReportTable facts(List<UpstreamDetail> details) {
        List<List<Cell>> rows = new ArrayList<>();
        for (UpstreamDetail detail : details) {
            for (FactShare fact : detail.facts()) {
                rows.add(List.of(
                        new Cell.Title(detail.name()),
                        Cell.text(detail.category()),
                        new Cell.Title(fact.name()),
                        Cell.word(fact.kind()),
                        Cell.text(fact.holder()),
                        new Cell.Share(fact.share())));
            }
        }
        return table(
                "uncertainty",
                List.of(
                        Column.offPage("product"),
                        Column.offPage("category"),
                        Column.of("fact"),
                        Column.of("fact-kind"),
                        Column.of("holder"),
                        Column.drawn("variance-share")),
                rows);
    }

    /** Data requests in the order in which to send them. */
    public static ReportTable requests(List<RequestList> lists) {
        List<List<Cell>> rows = new ArrayList<>();
        for (RequestList list : lists) {
            int rank = 1;
            for (RequestList.Request request : list.requests()) {
                rows.add(request(list, rank++, request));
            }
        }
        return table(
                "requests",
                List.of(
                        Column.of("rank"),
                        Column.offPage("subject"),
                        Column.of("request"),
                        Column.of("about"),
                        Column.of("holder"),
                        Column.of("effort", "h"),
                        Column.of("removed"),
                        Column.drawn("together"),
                        Column.of("bound"),
                        Column.of("deviation")),
                rows);
    }

    private static List<Cell> request(RequestList list, int rank, RequestList.Request request) {
        return List.of(
                Cell.number(BigDecimal.valueOf(rank)),
                new Cell.Title(list.subject()),
                Cell.word(request.kind()),
                new Cell.Title(request.what()),
                Cell.text(request.holder()),
                Cell.number(request.effort()),
                new Cell.Share(request.removed()),
                new Cell.Share(request.together()),
                share(request.bound()),
                new Cell.Share(request.deviation()));
    }

    /** Products compared with the same draws. */
    public static ReportTable comparisons(List<ComparisonLine> lines) {
        List<List<Cell>> rows = lines.stream().map(UpstreamTables::comparison).toList();
        return table(
                "comparisons",
                List.of(
                        Column.of("first"),
                        Column.of("second"),
                        Column.of("category"),
                        Column.of("first-lower"),
                        Column.of("first-higher"),
                        Column.of("difference"),
                        Column.of("most-low"),
                        Column.of("most-high"),
                        Column.of("unit"),
                        Column.of("draws"),
                        Column.of("failed")),
                rows);
    }

    private static List<Cell> comparison(ComparisonLine line) {
        return List.of(
                new Cell.Title(line.first()),
                new Cell.Title(line.second()),
                Cell.text(line.category()),
                new Cell.Share(line.lower()),
                new Cell.Share(line.higher()),
                Cell.number(line.difference().best()),
                Cell.number(line.difference().most().low()),
                Cell.number(line.difference().most().high()),
                Cell.text(line.unit()),
                Cell.number(BigDecimal.valueOf(line.draws())),
                Cell.number(BigDecimal.valueOf(line.failed())));
    }

    /** Products by impact categories. */
    public static ReportTable impacts(List<ImpactLine> lines) {
        List<List<Cell>> rows = lines.stream().map(UpstreamTables::impact).toList();
        return table(
                "impacts",
                List.of(
                        Column.of("product"),
                        Column.of("maker"),
                        Column.of("declared-unit"),
                        Column.of("category"),
                        Column.of("impact"),
                        Column.of("most-low"),
                        Column.of("most-high")),
                rows);
    }

    private static List<Cell> impact(ImpactLine line) {
        return List.of(
                new Cell.Title(line.name()),
                Cell.text(line.maker()),
                Cell.text(line.declaredUnit()),
                Cell.text(line.category()),
                new Cell.Amount(line.value(), line.unit()),
                Cell.number(line.range().map(Interval.Range::low)),
                Cell.number(line.range().map(Interval.Range::high)));
    }

    private static Cell share(Optional<BigDecimal> share) {
        return share.<Cell>map(Cell.Share::new).orElseGet(Cell.Missing::new);
    }

    private static ReportTable table(String id, List<Column> columns, List<List<Cell>> rows) {
        return new ReportTable(id, columns, rows, List.of());
    }
}
