package org.vereda.sources.vehicles;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.vereda.endoflife.fleet.Survival;
import org.vereda.endoflife.fleet.SurvivalSet;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.NumberStyle;
import org.vereda.sources.table.Table;
import org.vereda.sources.table.TableFormat;
import org.vereda.sources.table.TableRow;

/**
 * Reads the re-registration file of EPA's OMEGA model ({@code reregistration_fixed_by_age...csv}): a line that names the
 * template, then {@code start_model_year}, {@code age}, {@code market_class_id}, {@code reregistered_proportion}, ages from 0 on.
 */
public final class OmegaSurvival {
    private static final TableFormat FORMAT = TableFormat.CSV
            .withHeaderLine(2)
            .withNumberStyle(NumberStyle.PLAIN_POINT)
            .requiring("start_model_year", "age", "market_class_id", "reregistered_proportion");

    private OmegaSurvival() {}

    /**
     * The set {@code omega} with a law for each market class, for example {@code sedan_wagon.BEV}.
     *
     * @throws InvalidInput where the file is none of that kind, ages are not in order, or it holds several model years
     */
    public static SurvivalSet read(Path file, Findings findings) {
        Map<String, List<TableRow>> classes = new TreeMap<>();
        try (Table table = Table.open(file, FORMAT, findings)) {
            table.rows()
                    .forEach(row -> row.text("market_class_id")
                            .ifPresent(name -> classes.computeIfAbsent(name, key -> new ArrayList<>())
                                    .add(row)));
        }
        List<SurvivalSet.Life> lives = new ArrayList<>();
        classes.forEach((name, rows) -> lives.add(life(name, rows)));
        return new SurvivalSet("omega", lives);
    }

    private static SurvivalSet.Life life(String name, List<TableRow> rows) {
        List<Double> shares = new ArrayList<>();
        for (TableRow row : rows) {
            int age = row.integer("age").orElse(-1);
            if (age != shares.size()) {
                throw InvalidInput.of(Finding.error(
                        "fleet.age-missing",
                        row.position("age"),
                        Integer.toString(age),
                        Integer.toString(shares.size())));
            }
            shares.add(row.decimal("reregistered_proportion")
                    .map(Number::doubleValue)
                    .orElse(Double.NaN));
        }
        return new SurvivalSet.Life(
                Optional.empty(),
                name,
                SurvivalSet.Part.VEHICLE,
                "table",
                table(rows.getFirst(), shares),
                "US",
                "US EPA, OMEGA model",
                rows.getFirst().position());
    }

    private static Survival table(TableRow first, List<Double> shares) {
        try {
            return new Survival.Table(shares);
        } catch (InvalidInput refused) {
            throw refused.at(first.position());
        }
    }
}
