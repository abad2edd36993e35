package org.vereda.sources.registers.american;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.vereda.inventory.Register;
import org.vereda.inventory.releases.RegisterReport.ProductionWaste;
import org.vereda.inventory.releases.SourceReduction;
import org.vereda.inventory.releases.WasteReport;
import org.vereda.quantity.Findings;
import org.vereda.sources.table.Table;
import org.vereda.sources.table.TableRow;

/**
 * TRI Basic Plus, type 2A: what facilities did to reduce a chemical at its source (section 8.10), up to four activities in a
 * row, each with up to three methods that found it and the range of the estimated annual reduction; and the
 * {@link TriSectionEight rest of section 8}.
 */
final class TriReductions {
    private static final List<String> ORDINALS = List.of("first", "second", "third", "fourth");

    private final Table table;
    private final Findings findings;
    private final int year;
    private final int facility;
    private final int code;
    private final int otherCode;
    private final int chemical;
    private final int document;
    private final Optional<TriSectionEight> sectionEight;
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
        document = columns.index(names.document());
        sectionEight = TriSectionEight.of(table, columns, findings);
        activities =
                ORDINALS.stream().map(ordinal -> activity(columns, ordinal)).toList();
    }

    void read(AmericanRows rows) {
        for (TableRow row : table) {
            boolean isActive = activities.stream()
                    .anyMatch(activity -> TriText.stated(row, activity.code()).isPresent());
            Optional<ProductionWaste> waste = sectionEight.flatMap(section -> section.waste(row));
            if (isActive || waste.isPresent()) {
                Optional<Integer> stated = TriText.year(row, year, findings);
                Optional<String> id = TriText.required(row, facility, "trifd", findings);
                if (stated.isPresent() && id.isPresent()) {
                    activities.stream()
                            .flatMap(activity -> reduction(row, stated.get(), id.get(), activity).stream())
                            .forEach(rows::reduction);
                    waste.ifPresent(known -> rows.waste(waste(row, stated.get(), id.get(), known)));
                }
            }
        }
    }

    private WasteReport waste(TableRow row, int stated, String id, ProductionWaste known) {
        String substance = substance(row);
        return new WasteReport(
                Register.TRI,
                stated,
                id,
                substance,
                TriText.optional(row, chemical).orElse(substance),
                known,
                TriText.optional(row, document).orElse(""),
                row.position());
    }

    private String substance(TableRow row) {
        return TriText.optional(row, code)
                .or(() -> TriText.optional(row, otherCode))
                .orElse("");
    }

    private Optional<SourceReduction> reduction(TableRow row, int stated, String id, Activity activity) {
        String substance = substance(row);
        return TriText.stated(row, activity.code())
                .map(what -> new SourceReduction(
                        Register.TRI,
                        stated,
                        id,
                        substance,
                        TriText.optional(row, chemical).orElse(substance),
                        what,
                        TriText.stated(row, activity.words()).orElse(""),
                        activity.methods().stream()
                                .flatMap(method -> TriText.stated(row, method).stream())
                                .toList(),
                        TriText.stated(row, activity.reduction()),
                        row.cell(activity.code()).position()));
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
