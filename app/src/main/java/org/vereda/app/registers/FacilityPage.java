package org.vereda.app.registers;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.vereda.app.shown.TablesPage;
import org.vereda.inventory.IndustryCode;
import org.vereda.inventory.comparison.beside.FacilityList;
import org.vereda.report.page.Page;
import org.vereda.report.page.ReportTable;
import org.vereda.report.page.ReportTable.Cell;
import org.vereda.report.page.ReportTable.Column;
import org.vereda.report.words.Messages;

/** A list of facilities as a table. */
public final class FacilityPage {
    private static final List<Column> COLUMNS = List.of(
            Column.of("facility"),
            Column.of("facility-name"),
            Column.of("parent"),
            Column.of("city"),
            Column.of("subdivision"),
            Column.offPage("country"),
            Column.of("industry"),
            Column.of("years"),
            Column.of("reports"),
            Column.offPage("latitude"),
            Column.offPage("longitude"),
            Column.offPage("other-ids"),
            Column.offPage("synthetic"));

    private final FacilityList list;
    private final Page page;

    public FacilityPage(FacilityList list, Messages messages) {
        this.list = list;
        this.page = new Page(messages.language());
    }

    /** The table with its notes. */
    public TablesPage tables() {
        List<String> notes = new ArrayList<>();
        if (list.facilities().stream().anyMatch(FacilityList.Listed::synthetic)) {
            notes.add(page.say("label.register-synthetic"));
        }
        notes.add(page.say(
                "label.register-facilities-note",
                String.valueOf(list.facilities().size()),
                String.valueOf(list.facilities().stream()
                        .filter(facility -> facility.coordinates().isEmpty())
                        .count())));
        ReportTable table = new ReportTable(
                "register-facilities",
                COLUMNS,
                list.facilities().stream().map(FacilityPage::cells).toList(),
                List.of());
        return new TablesPage("label.table.register-facilities", List.of(table), notes);
    }

    private static List<Cell> cells(FacilityList.Listed facility) {
        return List.of(
                Cell.text(facility.id()),
                Cell.text(facility.name()),
                text(facility.parent()),
                text(facility.city()),
                text(facility.subdivision()),
                text(facility.country()),
                text(facility.industry().map(IndustryCode::digits).orElse("")),
                Cell.text(ranges(facility.years())),
                Cell.number(BigDecimal.valueOf(facility.reports())),
                Cell.number(facility.coordinates().map(place -> BigDecimal.valueOf(place.latitude()))),
                Cell.number(facility.coordinates().map(place -> BigDecimal.valueOf(place.longitude()))),
                text(facility.otherKeys().stream()
                        .map(key -> key.scheme() + ":" + key.value())
                        .collect(Collectors.joining("; "))),
                Cell.text(facility.synthetic() ? "synthetic" : ""));
    }

    private static Cell text(String text) {
        return text.isEmpty() ? new Cell.Missing() : Cell.text(text);
    }

    /** {@code 2019-2021, 2023}. */
    static String ranges(SortedSet<Integer> years) {
        List<String> ranges = new ArrayList<>();
        int first = 0;
        int last = 0;
        for (int year : years) {
            if (!ranges.isEmpty() && year == last + 1) {
                ranges.set(ranges.size() - 1, first + "-" + year);
            } else {
                first = year;
                ranges.add("" + year);
            }
            last = year;
        }
        return String.join(", ", ranges);
    }
}
