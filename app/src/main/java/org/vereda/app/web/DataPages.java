package org.vereda.app.web;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerResponse;
import org.vereda.app.accounts.AccountReach;
import org.vereda.app.accounts.Role;
import org.vereda.app.keep.Edit;
import org.vereda.app.keep.Keep;
import org.vereda.app.keep.Keep.Author;
import org.vereda.app.keep.KeptTable;
import org.vereda.app.web.entry.Fields;
import org.vereda.app.web.entry.Headings;
import org.vereda.app.web.entry.SentStyle;
import org.vereda.app.web.entry.SentTable;
import org.vereda.app.web.entry.SpokenNames;
import org.vereda.app.web.entry.Suggestions;
import org.vereda.app.web.entry.TemplateWorkbook;
import org.vereda.app.web.frame.Form;
import org.vereda.app.web.frame.Place;
import org.vereda.app.web.frame.RowMistakes;
import org.vereda.app.web.frame.Shell;
import org.vereda.app.web.frame.Uploads;
import org.vereda.app.web.frame.Visit;
import org.vereda.app.web.workshop.Workshop;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import org.vereda.report.FlowNames;
import org.vereda.report.chart.Markup;
import org.vereda.sources.folder.PartnershipFolder;
import org.vereda.sources.table.TableFormat;
import org.vereda.sources.table.TableWriter;

/** The tables that somebody may see, with what is wrong at each row; rows are sent, typed, corrected and taken out here. */
final class DataPages {
    private static final Set<Role> READERS = EnumSet.complementOf(EnumSet.of(Role.ADMINISTRATOR));
    private static final int ON_A_PAGE = 100;
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private static final MediaType WORKBOOK =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Keep keep;
    private final Workshop workshop;
    private final Shell shell;

    DataPages(Keep keep, Workshop workshop, Shell shell) {
        this.keep = keep;
        this.workshop = workshop;
        this.shell = shell;
    }

    List<Place> places() {
        Place list = Place.page("/data", READERS, this::list);
        shell.leadTo(list, Shell.Corner.DATA, "label.portal.data");
        return List.of(
                list,
                Place.page("/data/{table}", READERS, this::table),
                Place.page("/data/{table}/template", READERS, this::template),
                Place.page("/data/{table}/download", READERS, this::download),
                Place.page("/data/{table}/new", READERS, this::fresh),
                Place.form("/data/{table}/new", READERS, this::add),
                Place.form("/data/{table}/upload", READERS, this::upload),
                Place.page("/data/{table}/{row}", READERS, this::row),
                Place.form("/data/{table}/{row}", READERS, this::set),
                Place.form("/data/{table}/{row}/remove", READERS, this::remove));
    }

    // --- the tables

    private ServerResponse list(Visit visit) {
        AccountReach reach = visit.who().reach();
        List<Finding> findings = findings(reach);
        Map<String, Long> counts = workshop.counts(reach);
        Set<String> paths = new TreeSet<>(filledFirst(counts));
        paths.addAll(counts.keySet());
        Fields fields = Fields.in(visit.page().words().language());
        reach.written().stream().filter(DataPages::isKnown).forEach(paths::add);
        Markup body = Markup.of("tbody");
        paths.forEach(path -> {
            long rows = counts.getOrDefault(path, 0L);
            if (rows > 0 || isWritten(visit, path)) {
                body.add(Markup.of("tr")
                        .add(
                                Markup.of("td")
                                        .add(
                                                Markup.of("a")
                                                        .with("href", "/data/" + name(path))
                                                        .say(fields.table(name(path))),
                                                Markup.of("small")
                                                        .say(fields.lead(name(path))
                                                                .orElse(""))),
                                Markup.of("td", "number").say(Long.toString(rows)),
                                Markup.of("td", "number").say(Long.toString(new RowMistakes(findings, path).rows()))));
            }
        });
        return shell.page(
                visit,
                visit.say("label.portal.data"),
                Markup.of("p").say(visit.say("label.data.lead")),
                grid(visit, List.of("label.data.table", "label.data.rows", "label.data.doubtful"), body));
    }

    /** Tables that hold rows, then those that can be begun, each as the folder's description goes on: sites, bills, products, and so on. */
    private static Comparator<String> filledFirst(Map<String, Long> counts) {
        List<String> described = PartnershipFolder.files();
        return Comparator.<String, Boolean>comparing(path -> counts.getOrDefault(path, 0L) == 0)
                .thenComparing(path -> !described.contains(path))
                .thenComparingInt(described::indexOf)
                .thenComparing(Comparator.naturalOrder());
    }

    /** A table whose first column names and whose others count. */
    private static Markup grid(Visit visit, List<String> keys, Markup body) {
        Markup head = Markup.of("tr").add(Markup.of("th").with("scope", "col").say(visit.say(keys.getFirst())));
        keys.stream()
                .skip(1)
                .forEach(key ->
                        head.add(Markup.of("th", "number").with("scope", "col").say(visit.say(key))));
        return Markup.of("div", "scroll")
                .with("tabindex", "0")
                .add(Markup.of("table").add(Markup.of("thead").add(head), body));
    }

    /** Whether somebody writes rows of a table, and so may begin it. */
    private static boolean isWritten(Visit visit, String path) {
        return visit.who().reach().written().contains(path);
    }

    private static boolean isKnown(String path) {
        return !PartnershipFolder.columnsOf(path).isEmpty();
    }

    private List<Finding> findings(AccountReach reach) {
        return workshop.view(reach).map(view -> view.findings()).orElse(List.of());
    }

    private static String name(String path) {
        return path.replaceFirst("\\.csv$", "");
    }

    private static String path(Visit visit) {
        String name = visit.part("table");
        if (!name.matches("[a-z0-9-]+")) {
            throw InvalidInput.of(Finding.error("keep.no-table", SourcePosition.ofFile(name)));
        }
        return name + ".csv";
    }

    /** The table with its columns: those of its file, or the known ones where there is no file yet. */
    private KeptTable seen(Visit visit) {
        String path = path(visit);
        KeptTable table = keep.table(path, visit.who().reach());
        List<String> columns = table.columns().isEmpty() ? PartnershipFolder.columnsOf(path) : table.columns();
        boolean nothing = table.rows().isEmpty() && !isWritten(visit, path);
        if (columns.isEmpty() || nothing) {
            throw InvalidInput.of(Finding.error("keep.no-table", SourcePosition.ofFile(path)));
        }
        return new KeptTable(path, columns, table.rows());
    }

    private ServerResponse table(Visit visit) {
        KeptTable table = seen(visit);
        RowMistakes mistakes = new RowMistakes(findings(visit.who().reach()), table.path());
        boolean onlyWrong = visit.field("only").equals("wrong");
        List<KeptTable.Line> rows = table.rows().stream()
                .filter(row -> !onlyWrong || !mistakes.at(row.line()).isEmpty())
                .toList();
        int first = Math.max(0, number(visit.field("from")));
        Fields fields = Fields.in(visit.page().words().language());
        List<Markup> content = new ArrayList<>();
        fields.lead(name(table.path()))
                .ifPresent(lead -> content.add(Markup.of("p").say(lead)));
        taken(visit).ifPresent(content::add);
        content.add(Markup.of("p")
                .say(visit.say(
                        "label.data.counts", Integer.toString(table.rows().size()), Long.toString(mistakes.rows()))));
        content.addAll(mistakes.sentences(visit, 0));
        content.add(links(visit, table, first, rows.size(), onlyWrong));
        content.add(
                rows(visit, table, rows.stream().skip(first).limit(ON_A_PAGE).toList(), mistakes));
        if (isWritten(visit, table.path())) {
            content.add(uploadForm(visit, table));
        }
        return shell.page(
                visit, visit.say("label.data.title", fields.table(name(table.path()))), content.toArray(Markup[]::new));
    }

    /** What was taken in of a file that was just sent, and where it can be taken back. */
    private static Optional<Markup> taken(Visit visit) {
        return Optional.of(number(visit.field("taken")))
                .filter(rows -> rows > 0)
                .map(rows -> Markup.of("p", "done")
                        .with("role", "status")
                        .say(visit.say("label.data.taken", Integer.toString(rows)) + " ")
                        .add(Markup.of("a").with("href", "/history").say(visit.say("label.portal.history"))));
    }

    private static int number(String text) {
        return text.matches("\\d{1,7}") ? Integer.parseInt(text) : 0;
    }

    private static Markup links(Visit visit, KeptTable table, int first, int all, boolean onlyWrong) {
        String here = "/data/" + name(table.path());
        String only = onlyWrong ? "&only=wrong" : "";
        Map<String, String> links = new LinkedHashMap<>();
        links.put(onlyWrong ? here : here + "?only=wrong", onlyWrong ? "label.data.all" : "label.data.only-wrong");
        if (first > 0) {
            links.put(here + "?from=" + Math.max(0, first - ON_A_PAGE) + only, "label.data.before");
        }
        if (first + ON_A_PAGE < all) {
            links.put(here + "?from=" + (first + ON_A_PAGE) + only, "label.data.next");
        }
        links.put(here + "/download", "label.data.download");
        if (isWritten(visit, table.path())) {
            links.put(here + "/template", "label.data.template");
            links.put(here + "/new", "label.data.new");
        }
        Markup list = Markup.of("ul", "languages");
        links.forEach((address, key) -> list.add(
                Markup.of("li").add(Markup.of("a").with("href", address).say(visit.say(key)))));
        return list;
    }

    private Markup rows(Visit visit, KeptTable table, List<KeptTable.Line> rows, RowMistakes mistakes) {
        Suggestions suggestions = suggestions(visit);
        Markup head = Markup.of("tr").add(Markup.of("th").with("scope", "col").say(visit.say("label.column.line")));
        Fields fields = Fields.in(visit.page().words().language());
        table.columns()
                .forEach(column -> head.add(Markup.of("th")
                        .with("scope", "col")
                        .with("title", column)
                        .say(fields.title(column))));
        Markup body = Markup.of("tbody");
        rows.forEach(row -> {
            boolean isWrong = !mistakes.at(row.line()).isEmpty();
            Markup line = isWrong ? Markup.of("tr", "wrong") : Markup.of("tr");
            line.add(Markup.of("td")
                    .add(Markup.of("a")
                            .with("href", "/data/" + name(table.path()) + "/" + row.number())
                            .say(Long.toString(row.line()))));
            table.columns().forEach(column -> line.add(cell(visit, suggestions, column, table.cell(row, column))));
            body.add(line);
            if (isWrong) {
                body.add(Markup.of("tr", "wrong")
                        .add(Markup.of("td")
                                .with("colspan", table.columns().size() + 1)
                                .addAll(mistakes.sentences(visit, row.line()))));
            }
        });
        return Markup.of("div", "scroll")
                .with("tabindex", "0")
                .add(Markup.of("table").add(Markup.of("thead").add(head), body));
    }

    /** What stands there, with what it is called below where that is another word. */
    private static Markup cell(Visit visit, Suggestions suggestions, String column, String text) {
        Markup cell = Markup.of("td").say(text);
        String meaning = meaning(visit, suggestions, column, text);
        return meaning.isEmpty() ? cell : cell.add(Markup.of("small").say(meaning));
    }

    // --- going out and coming in

    private ServerResponse template(Visit visit) {
        KeptTable table = seen(visit);
        Suggestions suggestions = suggestions(visit);
        Map<String, List<String>> values = new LinkedHashMap<>();
        table.columns().forEach(column -> values.put(column, suggestions.of(table, column)));
        String name = name(table.path());
        byte[] workbook = TemplateWorkbook.write(
                visit.page(),
                name,
                PartnershipFolder.requiredColumnsOf(table.path()),
                values,
                (column, value) ->
                        suggestions.meaning(column, value, visit.page().words().language()));
        return ServerResponse.ok()
                .contentType(WORKBOOK)
                .header("Content-Disposition", "attachment; filename=\"" + name + "-template.xlsx\"")
                .body(workbook);
    }

    /** The rows as they are kept; what a spreadsheet would compute is guarded, numbers are not. */
    private ServerResponse download(Visit visit) {
        KeptTable table = seen(visit);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TableWriter writer = TableWriter.openGuarded(bytes, table.path(), TableFormat.CSV)) {
            writer.row(table.columns());
            table.rows()
                    .forEach(row -> writer.row(table.columns().stream()
                            .map(column -> table.cell(row, column))
                            .toList()));
        }
        return csv(table.path(), bytes.toString(StandardCharsets.UTF_8));
    }

    private static ServerResponse csv(String name, String text) {
        return ServerResponse.ok()
                .contentType(CSV)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .body(text);
    }

    private static Markup uploadForm(Visit visit, KeptTable table) {
        return Markup.of("section")
                .add(
                        Markup.of("h2").say(visit.say("label.data.upload")),
                        Markup.of("p").say(visit.say("label.data.upload-lead")),
                        Form.to(visit, "/data/" + name(table.path()) + "/upload", "upload")
                                .file("file", visit.say("label.data.file"), ".csv,.xlsx,text/csv")
                                .choice(
                                        "how",
                                        visit.say("label.data.how"),
                                        List.of(
                                                new Form.Choice("add", visit.say("label.data.how-add")),
                                                new Form.Choice("replace", visit.say("label.data.how-replace"))))
                                .choice("numbers", visit.say("label.data.numbers"), numbers(visit))
                                .choice("days", visit.say("label.data.days"), days())
                                .field("why", "text", visit.say("label.data.why"), "", "off")
                                .button("label.data.send"));
    }

    private static List<Form.Choice> numbers(Visit visit) {
        return List.of(
                new Form.Choice("", visit.say("label.data.numbers-usual")),
                new Form.Choice("point", "1,234.5"),
                new Form.Choice("comma", "1.234,5 · 1 234,5"));
    }

    private static List<Form.Choice> days() {
        return List.of(
                new Form.Choice("", "2025-01-31"),
                new Form.Choice("day", "31/01/2025"),
                new Form.Choice("month", "01/31/2025"));
    }

    private ServerResponse upload(Visit visit) {
        KeptTable table = seen(visit);
        List<Map<String, String>> rows = sentRows(visit, table);
        List<Edit> edits = new ArrayList<>();
        if (visit.field("how").equals("replace")) {
            table.rows().stream()
                    .filter(row -> visit.who().reach().mayWrite(table.path(), row.organization(), row.facility()))
                    .forEach(row -> edits.add(new Edit.Remove(table.path(), row.number(), row.since())));
        }
        edits.add(new Edit.Add(table.path(), table.columns(), rows));
        keep.edit(edits, visit.who().reach(), new Author(visit.who().email(), visit.field("why")));
        return ServerResponse.seeOther(URI.create("/data/" + name(table.path()) + "?taken=" + rows.size()))
                .build();
    }

    private List<Map<String, String>> sentRows(Visit visit, KeptTable table) {
        Optional<Workshop.View> view = workshop.view(visit.who().reach());
        TableFormat format =
                view.map(seen -> seen.folder().settings().format(table.path())).orElse(TableFormat.CSV);
        Headings headings = Headings.of(table.columns(), visit.page().words().language());
        SentStyle style = SentStyle.of(visit.field("numbers"), visit.field("days"));
        return identified(
                visit,
                Uploads.file(
                        visit.request(),
                        table.path(),
                        file -> SentTable.rows(file, table.path(), format, headings, style)));
    }

    /** The rows with the identifiers of the plants and flows that they name. */
    private List<Map<String, String>> identified(Visit visit, List<Map<String, String>> rows) {
        workshop.view(visit.who().reach())
                .map(seen ->
                        new SpokenNames(new FlowNames(workshop.knowledge().industries()), seen.folder(), seen.plants()))
                .ifPresent(names -> rows.forEach(names::identified));
        return rows;
    }

    private ServerResponse edited(Visit visit, KeptTable table, List<Edit> edits) {
        keep.edit(edits, visit.who().reach(), new Author(visit.who().email(), visit.field("why")));
        return ServerResponse.seeOther(URI.create("/data/" + name(table.path())))
                .build();
    }

    // --- one row

    private ServerResponse fresh(Visit visit) {
        KeptTable table = seen(visit);
        return shell.page(
                visit,
                visit.say("label.data.new-row", title(visit, table)),
                cells(visit, table, Optional.empty(), "/data/" + name(table.path()) + "/new"));
    }

    private ServerResponse add(Visit visit) {
        KeptTable table = seen(visit);
        return edited(visit, table, List.of(new Edit.Add(table.path(), table.columns(), List.of(sent(visit, table)))));
    }

    private ServerResponse row(Visit visit) {
        KeptTable table = seen(visit);
        KeptTable.Line row = row(visit, table);
        String here = "/data/" + name(table.path()) + "/" + row.number();
        List<Markup> content = new ArrayList<>(
                new RowMistakes(findings(visit.who().reach()), table.path()).sentences(visit, row.line()));
        if (visit.who().reach().mayWrite(table.path(), row.organization(), row.facility())) {
            content.add(cells(visit, table, Optional.of(row), here));
            content.add(Form.to(visit, here + "/remove", "remove")
                    .hidden("since", Long.toString(row.since()))
                    .button("label.data.remove"));
        } else {
            content.add(rows(visit, table, List.of(row), new RowMistakes(List.of(), table.path())));
        }
        return shell.page(
                visit,
                visit.say("label.data.row", title(visit, table), Long.toString(row.line())),
                content.toArray(Markup[]::new));
    }

    private static KeptTable.Line row(Visit visit, KeptTable table) {
        return table.rows().stream()
                .filter(row -> Long.toString(row.number()).equals(visit.part("row")))
                .findFirst()
                .orElseThrow(() -> InvalidInput.of(
                        Finding.error("keep.no-row", SourcePosition.ofFile(table.path()), visit.part("row"))));
    }

    private static String title(Visit visit, KeptTable table) {
        return Fields.in(visit.page().words().language()).table(name(table.path()));
    }

    private Markup cells(Visit visit, KeptTable table, Optional<KeptTable.Line> row, String action) {
        Form form = Form.to(visit, action, "row")
                .hidden("since", row.map(line -> Long.toString(line.since())).orElse("0"));
        Fields fields = Fields.in(visit.page().words().language());
        Suggestions suggestions = suggestions(visit);
        List<String> required = PartnershipFolder.requiredColumnsOf(table.path());
        table.columns()
                .forEach(column -> form.explained(
                        "c-" + column,
                        fields.title(column) + (required.contains(column) ? " *" : ""),
                        row.map(line -> table.cell(line, column))
                                .or(() -> visit.request().param("c-" + column))
                                .orElseGet(() -> onlyPlant(column, suggestions.of(table, column))),
                        fields.help(name(table.path()), column).orElse(""),
                        suggestions.of(table, column).stream()
                                .map(value -> new Form.Choice(value, meaning(visit, suggestions, column, value)))
                                .toList()));
        return form.words(visit.say("label.data.starred"))
                .field("why", "text", visit.say("label.data.why"), "", "off")
                .button("label.data.save");
    }

    private static String meaning(Visit visit, Suggestions suggestions, String column, String value) {
        return suggestions
                .meaning(column, value, visit.page().words().language())
                .orElse("");
    }

    private Suggestions suggestions(Visit visit) {
        return new Suggestions(
                workshop.knowledge(), workshop.view(visit.who().reach()).map(Workshop.View::folder));
    }

    /** Who has one plant need not name it. */
    private static String onlyPlant(String column, List<String> used) {
        return column.equals("facility") && used.size() == 1 ? used.getFirst() : "";
    }

    private Map<String, String> sent(Visit visit, KeptTable table) {
        Map<String, String> cells = new LinkedHashMap<>();
        table.columns()
                .forEach(column -> visit.request().param("c-" + column).ifPresent(text -> cells.put(column, text)));
        return identified(visit, List.of(cells)).getFirst();
    }

    private ServerResponse set(Visit visit) {
        KeptTable table = seen(visit);
        KeptTable.Line row = row(visit, table);
        return edited(
                visit, table, List.of(new Edit.Set(table.path(), row.number(), since(visit), sent(visit, table))));
    }

    private ServerResponse remove(Visit visit) {
        KeptTable table = seen(visit);
        KeptTable.Line row = row(visit, table);
        return edited(visit, table, List.of(new Edit.Remove(table.path(), row.number(), since(visit))));
    }

    private static long since(Visit visit) {
        return number(visit.field("since"));
    }
}
