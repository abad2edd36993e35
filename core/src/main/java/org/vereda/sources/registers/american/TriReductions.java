package org.vereda.sources.registers.american;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.vereda.inventory.Register;
import org.vereda.inventory.releases.SourceReduction;
import org.vereda.quantity.Findings;
import org.vereda.sources.table.Table;
import org.vereda.sources.table.TableRow;

/**
 * TRI Basic Plus, type 2A: what facilities did to reduce a chemical at its source (section 8.10), up to four activities in a
 * row, each with up to three methods that found it and the range of the estimated annual reduction.
 */
final class TriReductions {
    private static final String NONE = "NA";
    private static final List<String> ORDINALS = List.of("first", "second", "third", "fourth");

    private final Table table;
    private final Findings findings;
    private final int year;
    private final int facility;
    private final int code;
    private final int otherCode;
    private final int chemical;
    private final List<Activity> activities;

    private record Activity(int code, int words, List<Integer> methods, int reduction) {}

    TriReductions(Table table, Findings findings) {
        this.table = table;
        this.findings = findings;
        RequiredColumns columns = new RequiredColumns(table, Register.TRI.name());
        TriNames.Identity names = TriPlusNames.IDENTITY;
        columns.require(Stream.concat(
                        Stream.of(names.year(), names.facility(), names.code(), names.chemical()),
                        ORDINALS.stream().map(TriReductions::codeOf))
                .toList());
        year = columns.index(names.year());
        facility = columns.index(names.facility());
        code = columns.index(names.code());
        otherCode = columns.index(names.otherCode());
        chemical = columns.index(names.chemical());
        activities =
                ORDINALS.stream().map(ordinal -> activity(columns, ordinal)).toList();
    }

    void read(AmericanRows rows) {
        for (TableRow row : table) {
            if (activities.stream()
                    .anyMatch(activity -> stated(row, activity.code()).isPresent())) {
                Optional<Integer> stated = TriText.year(row, year, findings);
                Optional<String> id = TriText.required(row, facility, "trifd", findings);
                if (stated.isPresent() && id.isPresent()) {
                    activities.stream()
                            .flatMap(activity -> reduction(row, stated.get(), id.get(), activity).stream())
                            .forEach(rows::reduction);
                }
            }
        }
    }

    private Optional<SourceReduction> reduction(TableRow row, int stated, String id, Activity activity) {
        String substance = TriText.optional(row, code)
                .or(() -> TriText.optional(row, otherCode))
                .orElse("");
        return stated(row, activity.code())
                .map(what -> new SourceReduction(
                        Register.TRI,
                        stated,
                        id,
                        substance,
                        TriText.optional(row, chemical).orElse(substance),
                        what,
                        stated(row, activity.words()).orElse(""),
                        activity.methods().stream()
                                .flatMap(method -> stated(row, method).stream())
                                .toList(),
                        stated(row, activity.reduction()),
                        row.cell(activity.code()).position()));
    }

    private static Optional<String> stated(TableRow row, int column) {
        return TriText.optional(row, column).filter(text -> !text.equals(NONE));
    }

    private static Activity activity(RequiredColumns columns, String ordinal) {
        String what = ordinal + " source reduction activity";
        return new Activity(
                columns.index(codeOf(ordinal)),
                columns.index(what + " description"),
                IntStream.rangeClosed(1, 3)
                        .mapToObj(number -> columns.index(what + " id method code " + number))
                        .toList(),
                columns.index(what + " code est annual reduction code|est annual reduction " + what + " code"));
    }

    private static String codeOf(String ordinal) {
        return ordinal + " source reduction activity code";
    }
}
