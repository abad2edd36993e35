package org.vereda.sources.vehicles;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.vereda.endoflife.rates.MaterialSteps;
import org.vereda.endoflife.rates.TreatedMass;
import org.vereda.endoflife.rates.TreatmentStep;
import org.vereda.endoflife.rates.VehicleDesign;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.NumberStyle;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.SourcePosition;
import org.vereda.sources.table.Table;
import org.vereda.sources.table.TableFormat;
import org.vereda.sources.table.TableRow;

/**
 * Reads the masses of vehicles: {@code vehicle}, {@code step}, {@code mass}, {@code unit}; {@code part}, {@code material} and
 * {@code battery_recovered} may be there. The step {@code vehicle} states mV. A blank step is that of the material or else
 * of the part; where a material goes only by a technology that must be proven, the mass is kept, counts for neither rate,
 * and is told.
 */
public final class DesignTable {
    private static final TableFormat FORMAT = TableFormat.CSV
            .withNumberStyle(NumberStyle.PLAIN_POINT)
            .requiring("vehicle", "step", "mass", "unit")
            .knowing("part", "material", "battery_recovered", "source", "note");
    private static final String WHOLE = "vehicle";

    private final MaterialSteps steps;
    private final Findings findings;
    private final Map<String, Draft> drafts = new LinkedHashMap<>();

    private DesignTable(MaterialSteps steps, Findings findings) {
        this.steps = steps;
        this.findings = findings;
    }

    /** What has been read of a vehicle. */
    private static final class Draft {
        private Optional<Quantity> mass = Optional.empty();
        private SourcePosition position = SourcePosition.NOWHERE;
        private final List<TreatedMass> parts = new ArrayList<>();
        private boolean broken;
    }

    /**
     * The vehicles of a file in its order. A vehicle of which a row cannot be read is left out, with the finding.
     *
     * @throws InvalidInput where the file is missing or lacks a column
     */
    public static List<VehicleDesign> read(Path file, MaterialSteps steps, Findings findings) {
        DesignTable designs = new DesignTable(steps, findings);
        try (Table table = Table.open(file, FORMAT, findings)) {
            table.rows().forEach(designs::row);
        }
        return designs.drafts.entrySet().stream()
                .flatMap(entry -> designs.design(entry.getKey(), entry.getValue()).stream())
                .toList();
    }

    private void row(TableRow row) {
        Optional<String> vehicle = row.text("vehicle");
        Optional<Quantity> mass = row.quantity("mass", "unit");
        vehicle.ifPresent(id -> {
            Draft draft = drafts.computeIfAbsent(id, key -> new Draft());
            boolean read =
                    mass.isPresent() && (isWhole(row) ? whole(row, draft, mass.get()) : part(row, draft, mass.get()));
            draft.broken |= !read;
            draft.position = draft.position.equals(SourcePosition.NOWHERE) ? row.position() : draft.position;
        });
    }

    private static boolean isWhole(TableRow row) {
        return row.cell("step").value().toLowerCase(Locale.ROOT).equals(WHOLE);
    }

    private static boolean whole(TableRow row, Draft draft, Quantity mass) {
        if (draft.mass.isPresent()) {
            row.report(Finding.error(
                    "rates.mass-twice", row.position("step"), draft.mass.get().toString()));
            return false;
        }
        draft.mass = Optional.of(mass);
        draft.position = row.position("mass");
        return true;
    }

    private boolean part(TableRow row, Draft draft, Quantity mass) {
        Optional<TreatmentStep> step = step(row);
        Optional<BigDecimal> recovered = row.optional().decimal("battery_recovered");
        if (step.isEmpty()
                || (recovered.isEmpty() && !row.cell("battery_recovered").isBlank())) {
            return false;
        }
        try {
            draft.parts.add(new TreatedMass(
                    row.optionalText("part").orElse(""),
                    row.optionalText("material").orElse(""),
                    step.get(),
                    mass,
                    recovered,
                    row.position("mass")));
            return true;
        } catch (InvalidInput refused) {
            findings.addAll(refused.findings());
            return false;
        }
    }

    private Optional<TreatmentStep> step(TableRow row) {
        if (!row.cell("step").isBlank()) {
            return row.oneOf("step", TreatmentStep.class);
        }
        Optional<String> name = row.optionalText("material").or(() -> row.optionalText("part"));
        if (name.isEmpty()) {
            row.report(Finding.error("rates.no-step", row.position("step")));
            return Optional.empty();
        }
        try {
            Optional<TreatmentStep> known = steps.step(name.get(), row.position("step"));
            if (known.isEmpty()) {
                row.report(Finding.warning("rates.step-to-be-proven", row.position("step"), name.get()));
            }
            return known.or(() -> Optional.of(TreatmentStep.DISPOSAL));
        } catch (InvalidInput unknown) {
            findings.addAll(unknown.findings());
            return Optional.empty();
        }
    }

    private Optional<VehicleDesign> design(String id, Draft draft) {
        if (draft.mass.isEmpty()) {
            findings.add(Finding.error("rates.no-vehicle-row", draft.position, id));
            return Optional.empty();
        }
        if (draft.broken) {
            findings.add(Finding.error("rates.left-out", draft.position, id));
            return Optional.empty();
        }
        try {
            return Optional.of(new VehicleDesign(id, draft.mass.get(), draft.parts, draft.position));
        } catch (InvalidInput refused) {
            findings.addAll(refused.findings());
            return Optional.empty();
        }
    }
}
