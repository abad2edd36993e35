package org.vereda.exchange.wire;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.vereda.quantity.Findings;
import org.vereda.sources.table.Table;
import org.vereda.sources.table.TableFormat;
import org.vereda.sources.table.TableRow;

/** The table of all fields of all versions, and of the words that some of them allow. */
public final class FieldTable {
    private static final FieldTable TABLE = new FieldTable();

    private final Map<String, WireField> fields = new LinkedHashMap<>();
    private final List<Choice> choices = new ArrayList<>();

    private record Choice(String name, String word, String versions) {}

    private FieldTable() {
        rows("fields.csv").forEach(row -> fields.put(text(row, "field"), field(row)));
        rows("choices.csv")
                .forEach(row -> choices.add(new Choice(text(row, "choice"), text(row, "word"), text(row, "versions"))));
    }

    /** All fields in the order of the table. */
    public static List<WireField> all() {
        return List.copyOf(TABLE.fields.values());
    }

    /** The fields that a version has. */
    public static List<WireField> of(WireVersion version) {
        return TABLE.fields.values().stream()
                .filter(field -> field.path(version).isPresent())
                .toList();
    }

    /** The field of that name. */
    public static WireField field(String id) {
        return Objects.requireNonNull(TABLE.fields.get(id), id);
    }

    /** The field of that name, nothing where there is none. */
    static Optional<WireField> find(String id) {
        return Optional.ofNullable(TABLE.fields.get(id));
    }

    /** The words that a field allows in a version; empty where it allows any. */
    public static List<String> choices(WireField field, WireVersion version) {
        return TABLE.choices.stream()
                .filter(choice -> choice.name().equals(field.choice()))
                .filter(choice -> choice.versions().equals("all") || version.isMarked(choice.versions()))
                .map(Choice::word)
                .toList();
    }

    private static WireField field(TableRow row) {
        Map<WireVersion, String> paths = new EnumMap<>(WireVersion.class);
        for (WireVersion version : WireVersion.values()) {
            String path = text(row, column(version));
            boolean since = !version.isPactTwo() || version.minor() >= since(row);
            if (!path.isEmpty() && since) {
                paths.put(version, path);
            }
        }
        return new WireField(
                text(row, "field"),
                FieldKind.of(text(row, "kind")),
                text(row, "sign"),
                text(row, "per_unit").equals("yes"),
                paths,
                text(row, "needed"),
                text(row, "choice"));
    }

    private static int since(TableRow row) {
        String since = text(row, "pact_2_since");
        return since.isEmpty() ? 0 : Integer.parseInt(since);
    }

    private static String column(WireVersion version) {
        return switch (version) {
            case PACT_3 -> "pact_3";
            case PACT_2_3, PACT_2_2, PACT_2_1, PACT_2_0 -> "pact_2";
            case CATENA_X_7 -> "catena_7";
            case CATENA_X_8 -> "catena_8";
            case CATENA_X_9, CATENA_X_10 -> "catena_9";
            case CALCULATOR_CSV -> "csv";
        };
    }

    private static String text(TableRow row, String column) {
        return row.optionalText(column).orElse("");
    }

    private static List<TableRow> rows(String name) {
        InputStream stream =
                Objects.requireNonNull(FieldTable.class.getResourceAsStream("/org/vereda/exchange/" + name), name);
        Findings findings = new Findings();
        try (Table table = Table.read(stream, name, TableFormat.CSV, findings)) {
            List<TableRow> rows = table.rows().toList();
            if (findings.hasErrors()) {
                throw new IllegalStateException(findings.sorted().toString());
            }
            return rows;
        }
    }
}
