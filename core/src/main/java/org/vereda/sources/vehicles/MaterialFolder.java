package org.vereda.sources.vehicles;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.vereda.endoflife.materials.Compositions;
import org.vereda.endoflife.materials.TreatmentChain;
import org.vereda.quantity.Findings;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.NumberStyle;
import org.vereda.sources.table.Table;
import org.vereda.sources.table.TableFormat;
import org.vereda.sources.table.TableRow;

/**
 * The tables {@code fleet/compositions.csv} and {@code fleet/yields.csv} of a partnership folder, both of which may be there.
 *
 * @param compositions what vehicles are made of
 * @param chains chains of treatment
 */
public record MaterialFolder(Compositions compositions, List<TreatmentChain> chains) {
    static final String COMPOSITIONS = "compositions.csv";
    static final String YIELDS = "yields.csv";
    private static final TableFormat PLAIN = TableFormat.CSV.withNumberStyle(NumberStyle.PLAIN_POINT);
    private static final TableFormat COMPOSITION = PLAIN.requiring(
                    "type", "powertrain", "cohort", "material", "mass", "unit", "source")
            .knowing("element", "note");
    private static final TableFormat YIELD = PLAIN.requiring("chain", "step", "material", "target", "share", "source")
            .knowing("element", "note");

    public MaterialFolder {
        chains = List.copyOf(chains);
    }

    /**
     * Reads the tables.
     *
     * @param folder the partnership folder
     * @throws InvalidInput where a table lacks a column
     */
    public static MaterialFolder read(Path folder, Findings findings) {
        MaterialRows rows = new MaterialRows(findings);
        Path fleet = folder.resolve("fleet");
        read(
                fleet,
                COMPOSITIONS,
                COMPOSITION,
                row -> rows.composition(row, row.text("source").orElse("")),
                findings);
        read(fleet, YIELDS, YIELD, row -> rows.transfer(row, row.text("source").orElse("")), findings);
        return new MaterialFolder(rows.compositions(), rows.chains());
    }

    private static void read(
            Path fleet, String file, TableFormat format, Consumer<TableRow> reader, Findings findings) {
        if (Files.exists(fleet.resolve(file))) {
            try (Table table = Table.open(fleet.resolve(file), "fleet/" + file, format, findings)) {
                table.rows().forEach(reader);
            }
        }
    }
}
