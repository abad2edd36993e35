package org.vereda.app.web.supplier;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.vereda.app.keep.KeptTable;
import org.vereda.app.ledger.FolderLedger;
import org.vereda.app.ledger.MeterTables;
import org.vereda.app.shown.TablesPage;
import org.vereda.app.web.frame.Form;
import org.vereda.app.web.frame.RowMistakes;
import org.vereda.app.web.frame.Visit;
import org.vereda.partnership.realised.MeterResult;
import org.vereda.quantity.Evidence;
import org.vereda.quantity.Finding;
import org.vereda.report.FlowNames;
import org.vereda.report.chart.Markup;
import org.vereda.sources.folder.PartnershipFolder;

/**
 * A meter of a project: what it saved as a picture or why that cannot be told, its last readings with what is wrong at each, and a form for
 * the next one.
 *
 * @param visit the visit
 * @param folder what the reader may see
 * @param findings what is wrong or doubtful in it
 * @param book the ledger of it
 * @param names the names of flows
 * @param readings the table of readings
 */
record MeterView(
        Visit visit,
        PartnershipFolder folder,
        List<Finding> findings,
        FolderLedger book,
        FlowNames names,
        KeptTable readings) {
    private static final int SHOWN = 15;
    private static final List<String> COLUMNS = List.of("period_start", "period_end", "amount", "unit", "evidence");

    /** The whole section. */
    Markup section(String here, String meter, Optional<ProjectDeeds.Refused> refused) {
        Markup section = Markup.of("section")
                .with("id", "meter-" + meter)
                .add(Markup.of("h2").say(visit.say("label.projects.meter", meter)));
        folder.metering()
                .meter(meter)
                .map(point -> visit.page().say(names.of(point.flow()))
                        + (point.counts().isEmpty() ? "" : " · " + point.counts()))
                .ifPresent(words -> section.add(Markup.of("p", "tags").say(words)));
        return section.addAll(saved(meter)).add(rows(meter), form(here, meter, refused));
    }

    // --- what it saved

    private List<Markup> saved(String meter) {
        return book.ledger().meters().stream()
                .filter(result -> result.meter().id().equals(meter))
                .findFirst()
                .map(result -> switch (result) {
                    case MeterResult.Refused refused -> reasons(refused);
                    case MeterResult.Computed computed -> picture(meter);
                })
                .orElseGet(() -> List.of(visit.page().paragraph("label.projects.not-yet")));
    }

    private List<Markup> reasons(MeterResult.Refused refused) {
        return Stream.concat(
                        Stream.of(visit.page().paragraph("label.projects.refused")),
                        refused.reasons().stream()
                                .map(reason -> Markup.of("p", "doubt")
                                        .say(visit.page().words().text(reason))))
                .toList();
    }

    private List<Markup> picture(String meter) {
        TablesPage found = new MeterTables(book, visit.page().words()).of(meter);
        List<Markup> content = new ArrayList<>();
        found.chart()
                .ifPresent(chart -> content.add(visit.page()
                        .figure(
                                "meter-" + meter.replaceAll("[^A-Za-z0-9-]", "-"),
                                visit.say("label.projects.saved-there"),
                                "",
                                String.join(" ", found.notes()),
                                chart)));
        found.notes().forEach(note -> content.add(Markup.of("p", "tags").say(note)));
        return content;
    }

    // --- what it counted

    /** The last readings, the newest first; what is wrong or doubtful stands below its row, which is corrected by its line. */
    private Markup rows(String meter) {
        RowMistakes mistakes = new RowMistakes(findings, ProjectDeeds.READINGS);
        List<KeptTable.Line> own = own(meter);
        if (own.isEmpty()) {
            return visit.page().empty("label.projects.no-readings");
        }
        Markup head = Markup.of("tr").add(Markup.of("th").with("scope", "col").say(visit.say("label.column.line")));
        COLUMNS.forEach(column -> head.add(Markup.of("th").with("scope", "col").say(visit.say(label(column)))));
        Markup body = Markup.of("tbody");
        own.stream().limit(SHOWN).forEach(row -> {
            boolean isWrong = !mistakes.at(row.line()).isEmpty();
            Markup line = isWrong ? Markup.of("tr", "wrong") : Markup.of("tr");
            line.add(Markup.of("td")
                    .add(Markup.of("a")
                            .with("href", "/data/readings/" + row.number())
                            .say(Long.toString(row.line()))));
            COLUMNS.forEach(column -> line.add(Markup.of("td").say(shown(column, readings.cell(row, column)))));
            body.add(line);
            if (isWrong) {
                body.add(Markup.of("tr", "wrong")
                        .add(Markup.of("td")
                                .with("colspan", COLUMNS.size() + 1)
                                .addAll(mistakes.sentences(visit, row.line()))));
            }
        });
        return Markup.of("div", "scroll")
                .with("tabindex", "0")
                .with("role", "region")
                .with("aria-label", visit.say("label.projects.meter", meter))
                .add(Markup.of("table").add(Markup.of("thead").add(head), body));
    }

    /** Evidence by its word, everything else as it is written. */
    private String shown(String column, String cell) {
        return Stream.of(Evidence.values())
                .filter(one -> column.equals("evidence") && one.name().equals(cell.strip()))
                .map(this::word)
                .findFirst()
                .orElse(cell);
    }

    private String word(Evidence evidence) {
        return visit.say("label.projects.evidence." + evidence.name().toLowerCase(Locale.ROOT));
    }

    private static String label(String column) {
        return column.equals("amount") ? "label.projects.counted" : "label.column." + column.replace('_', '-');
    }

    private List<KeptTable.Line> own(String meter) {
        return readings.rows().stream()
                .filter(row -> readings.cell(row, "meter").strip().equals(meter))
                .sorted(Comparator.comparing((KeptTable.Line row) -> readings.cell(row, "period_end"))
                        .reversed())
                .toList();
    }

    // --- the next reading

    private Markup form(String here, String meter, Optional<ProjectDeeds.Refused> refused) {
        Map<String, String> cells = refused.map(ProjectDeeds.Refused::cells).orElseGet(() -> next(meter));
        String id = "reading-" + meter;
        Markup form = Form.to(visit, here + "/reading", id)
                .hidden("meter", meter)
                .required("period_start", "date", visit.say(label("period_start")), of(cells, "period_start"), "off")
                .required("period_end", "date", visit.say(label("period_end")), of(cells, "period_end"), "off")
                .required("amount", "text", visit.say("label.projects.amount"), of(cells, "amount"), "off")
                .required("unit", "text", visit.say("label.column.unit"), of(cells, "unit"), "off")
                .choice("evidence", visit.say("label.column.evidence"), evidence(), of(cells, "evidence"))
                .field("document", "text", visit.say("label.projects.document"), of(cells, "document"), "off")
                .button("label.projects.do-read");
        Markup section = Markup.of("div").add(Markup.of("h3").say(visit.say("label.projects.read")));
        refused.ifPresent(one -> {
            Markup alert = Markup.of("div", "alert").with("role", "alert");
            one.findings()
                    .forEach(finding -> alert.add(Markup.of("p", finding.isError() ? "mistake" : "doubt")
                            .say(visit.page().words().text(finding))));
            section.add(alert);
        });
        return section.add(form);
    }

    private static String of(Map<String, String> cells, String column) {
        return cells.getOrDefault(column, "");
    }

    private List<Form.Choice> evidence() {
        return Stream.of(Evidence.values())
                .map(one -> new Form.Choice(one.name(), word(one)))
                .toList();
    }

    /** The period after the last one, in the unit of the last one. */
    private Map<String, String> next(String meter) {
        return own(meter).stream()
                .findFirst()
                .flatMap(last -> after(readings.cell(last, "period_start"), readings.cell(last, "period_end"))
                        .map(period -> Map.of(
                                "period_start", period.getFirst().toString(),
                                "period_end", period.getLast().toString(),
                                "unit", readings.cell(last, "unit"),
                                "evidence", Evidence.MEASURED.name())))
                .orElse(Map.of("evidence", Evidence.MEASURED.name()));
    }

    /** Whole months are followed by the next month, other periods by one of as many days. */
    private static Optional<List<LocalDate>> after(String start, String end) {
        try {
            LocalDate first = LocalDate.parse(start.strip());
            LocalDate last = LocalDate.parse(end.strip());
            LocalDate next = last.plusDays(1);
            boolean isMonth = first.getDayOfMonth() == 1
                    && last.equals(first.plusMonths(1).minusDays(1));
            return Optional.of(List.of(
                    next,
                    isMonth ? next.plusMonths(1).minusDays(1) : next.plusDays(last.toEpochDay() - first.toEpochDay())));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }
}
