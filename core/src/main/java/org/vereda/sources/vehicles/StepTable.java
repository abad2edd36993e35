package org.vereda.sources.vehicles;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.vereda.endoflife.rates.TreatmentStep;
import org.vereda.quantity.Findings;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.NumberStyle;
import org.vereda.sources.table.Table;
import org.vereda.sources.table.TableFormat;
import org.vereda.sources.table.TableRow;

/**
 * Reads which steps take the inputs of a bill of materials: {@code input} (a product or a flow), {@code step}, and
 * {@code battery_recovered}, which may be there.
 */
public final class StepTable {
    private static final TableFormat FORMAT = TableFormat.CSV
            .withNumberStyle(NumberStyle.PLAIN_POINT)
            .requiring("input", "step")
            .knowing("battery_recovered", "source", "note");

    private StepTable() {}

    /**
     * What takes an input whole.
     *
     * @param step the step
     * @param recovered for a traction battery, the share of its mass that is really recovered
     */
    public record Taken(TreatmentStep step, Optional<BigDecimal> recovered) {}

    /**
     * The steps by input; rows that cannot be read are findings.
     *
     * @throws InvalidInput where the file is missing or lacks a column
     */
    public static Map<String, Taken> read(Path file, Findings findings) {
        Map<String, Taken> steps = new TreeMap<>();
        try (Table table = Table.open(file, FORMAT, findings)) {
            table.rows().forEach(row -> row(row, steps));
        }
        return Map.copyOf(steps);
    }

    private static void row(TableRow row, Map<String, Taken> steps) {
        Optional<String> input = row.text("input");
        Optional<TreatmentStep> step = row.oneOf("step", TreatmentStep.class);
        Optional<BigDecimal> recovered = row.optional().decimal("battery_recovered");
        input.ifPresent(id -> step.ifPresent(taken -> steps.put(id, new Taken(taken, recovered))));
    }
}
