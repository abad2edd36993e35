package org.vereda.app.web;

import java.math.BigDecimal;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.web.servlet.function.ServerResponse;
import org.vereda.app.accounts.AccountReach;
import org.vereda.app.accounts.Role;
import org.vereda.app.keep.Change;
import org.vereda.app.keep.Keep;
import org.vereda.app.keep.Keep.Author;
import org.vereda.app.keep.Trace;
import org.vereda.app.web.frame.Form;
import org.vereda.app.web.frame.Place;
import org.vereda.app.web.frame.Shell;
import org.vereda.app.web.frame.Visit;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import org.vereda.report.chart.Markup;
import org.vereda.report.page.ReportTable;
import org.vereda.report.page.ReportTable.Cell;
import org.vereda.report.page.ReportTable.Column;

/** Who changed what of somebody's rows, when and why, before and after; and the way back. */
final class HistoryPages {
    private static final Set<Role> READERS = EnumSet.complementOf(EnumSet.of(Role.ADMINISTRATOR));
    private static final int ON_A_PAGE = 50;

    private final Keep keep;
    private final Shell shell;

    HistoryPages(Keep keep, Shell shell) {
        this.keep = keep;
        this.shell = shell;
    }

    List<Place> places() {
        Place list = Place.page("/history", READERS, this::list);
        shell.leadTo(list, Shell.Corner.DATA, "label.portal.history");
        return List.of(
                list,
                Place.page("/history/{change}", READERS, this::change),
                Place.form("/history/{change}/undo", READERS, this::undo));
    }

    /** Edits that touch a row within reach, from the newest or from before a change. */
    private ServerResponse list(Visit visit) {
        String before = visit.field("before");
        List<Change> found = keep.history(
                visit.who().reach(),
                before.matches("[0-9]{1,15}") ? Long.parseLong(before) : Long.MAX_VALUE,
                ON_A_PAGE + 1);
        List<Change> seen = found.stream().limit(ON_A_PAGE).toList();
        List<Markup> content = new ArrayList<>(List.of(Markup.of("p").say(visit.say("label.history.lead"))));
        content.add(seen.isEmpty() ? visit.page().empty("label.history.nothing") : table(visit, seen));
        if (found.size() > seen.size()) {
            content.add(Markup.of("p")
                    .add(Markup.of("a")
                            .with("href", "/history?before=" + seen.getLast().number())
                            .say(visit.say("label.history.older"))));
        }
        return shell.page(visit, visit.say("label.portal.history"), content.toArray(Markup[]::new));
    }

    private static Markup table(Visit visit, List<Change> changes) {
        Markup list = Markup.of("ul", "changes");
        changes.forEach(change -> list.add(Markup.of("li")
                .add(
                        Markup.of("a")
                                .with("href", "/history/" + change.number())
                                .say(visit.say("label.history.change", Long.toString(change.number()))),
                        Markup.of("span").say(" " + words(change)))));
        return list;
    }

    private static String words(Change change) {
        String why = change.why().isEmpty() ? "" : " · " + change.why();
        String when = change.happened().toString().substring(0, 16).replace('T', ' ') + " UTC";
        return when + " · " + change.author() + why;
    }

    private ServerResponse change(Visit visit) {
        long number = number(visit);
        AccountReach reach = visit.who().reach();
        List<Trace> traces = traces(number, reach);
        List<Markup> content = new ArrayList<>();
        keep.change(number).ifPresent(change -> content.add(Markup.of("p").say(words(change))));
        content.add(visit.page().table(cells(traces, reach)));
        if (keep.mayUndo(number, reach)) {
            content.add(Form.to(visit, "/history/" + number + "/undo", "undo")
                    .field("why", "text", visit.say("label.data.why"), "", "off")
                    .button("label.history.undo"));
        } else {
            content.add(Markup.of("p").say(visit.say("label.history.no-undo")));
        }
        return shell.page(
                visit, visit.say("label.history.change", Long.toString(number)), content.toArray(Markup[]::new));
    }

    /** The cells that differ, by the names of their columns. */
    private ReportTable cells(List<Trace> traces, AccountReach reach) {
        List<List<Cell>> rows = new ArrayList<>();
        traces.forEach(trace -> addCells(trace, keep.table(trace.path(), reach).columns(), rows));
        List<Column> columns = List.of(
                Column.of("file"),
                Column.of("line"),
                Column.of("history-column"),
                Column.of("before"),
                Column.of("after"));
        return new ReportTable("traces", columns, rows, List.of());
    }

    /** The columns of a table that no longer stands are numbered. */
    private static void addCells(Trace trace, List<String> columns, List<List<Cell>> rows) {
        for (int at = 0; at < Math.max(trace.before().size(), trace.after().size()); at++) {
            String before = cell(trace.before(), at);
            String after = cell(trace.after(), at);
            if (!before.equals(after)) {
                rows.add(List.of(
                        Cell.text(trace.path()),
                        Cell.number(BigDecimal.valueOf(trace.line())),
                        Cell.text(at < columns.size() ? columns.get(at) : Integer.toString(at + 1)),
                        shown(before),
                        shown(after)));
            }
        }
    }

    private static String cell(List<String> cells, int at) {
        return at < cells.size() ? cells.get(at) : "";
    }

    private static Cell shown(String text) {
        return text.isEmpty() ? new Cell.Missing() : Cell.text(text);
    }

    /** What a change did within reach; a change out of reach is as one that is not there. */
    private List<Trace> traces(long number, AccountReach reach) {
        List<Trace> traces = keep.traces(number, reach);
        if (traces.isEmpty()) {
            throw InvalidInput.of(Finding.error("keep.no-change", SourcePosition.NOWHERE, Long.toString(number)));
        }
        return traces;
    }

    private ServerResponse undo(Visit visit) {
        long number = number(visit);
        traces(number, visit.who().reach());
        keep.undo(number, visit.who().reach(), new Author(visit.who().email(), visit.field("why")));
        return ServerResponse.seeOther(URI.create("/history")).build();
    }

    private static long number(Visit visit) {
        String text = visit.part("change");
        if (!text.matches("[0-9]{1,15}")) {
            throw InvalidInput.of(Finding.error("keep.no-change", SourcePosition.NOWHERE, text));
        }
        return Long.parseLong(text);
    }
}
