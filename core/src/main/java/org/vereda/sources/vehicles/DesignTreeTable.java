package org.vereda.sources.vehicles;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vereda.endoflife.rates.DesignPart;
import org.vereda.endoflife.rates.TreatmentStep;
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
 * Reads vehicles as declared trees of parts, semi-finished parts and materials, a row for each node, from the top down:
 * {@code level} (0 for the vehicle, one more for each step down; a row belongs to the nearest row above it of the level before),
 * {@code name}, {@code quantity} (how many in one of its parent, 1 where blank), {@code mass} of one with {@code unit},
 * {@code material}, {@code step}, {@code battery_recovered}. A mass may be blank where the rows below state it, and below a
 * material, where nothing is counted.
 */
public final class DesignTreeTable {
    private static final TableFormat FORMAT = TableFormat.CSV
            .withNumberStyle(NumberStyle.PLAIN_POINT)
            .requiring("level", "name", "mass", "unit")
            .knowing("quantity", "material", "step", "battery_recovered", "source", "note");

    private final Findings findings;
    private final List<Node> vehicles = new ArrayList<>();
    /** From the vehicle down to the row before. */
    private final List<Node> open = new ArrayList<>();

    private DesignTreeTable(Findings findings) {
        this.findings = findings;
    }

    /** A row with the rows below it. */
    private static final class Node {
        private final TableRow row;
        private final String name;
        private final List<Node> below = new ArrayList<>();
        private boolean broken;

        private Node(TableRow row, String name) {
            this.row = row;
            this.name = name;
        }
    }

    /**
     * The vehicles of a file in its order. A vehicle of which a row cannot be read is left out, with the finding.
     *
     * @throws InvalidInput where the file is missing or lacks a column
     */
    public static List<DesignPart> read(Path file, Findings findings) {
        DesignTreeTable tree = new DesignTreeTable(findings);
        try (Table table = Table.open(file, FORMAT, findings)) {
            table.rows().forEach(tree::row);
        }
        return tree.vehicles.stream()
                .flatMap(vehicle -> tree.vehicle(vehicle).stream())
                .toList();
    }

    private void row(TableRow row) {
        Optional<Integer> level = row.integer("level").filter(depth -> isBelow(row, depth));
        Optional<String> name = row.text("name");
        if (level.isEmpty() || name.isEmpty()) {
            open.stream().findFirst().ifPresent(vehicle -> vehicle.broken = true);
            return;
        }
        Node node = new Node(row, name.get());
        open.subList(level.get(), open.size()).clear();
        (open.isEmpty() ? vehicles : open.getLast().below).add(node);
        open.add(node);
    }

    private boolean isBelow(TableRow row, int level) {
        boolean fits = level >= 0 && level <= open.size();
        if (!fits) {
            row.report(Finding.error(
                    "rates.level-gap", row.position("level"), Integer.toString(level), Integer.toString(open.size())));
        }
        return fits;
    }

    private Optional<DesignPart> vehicle(Node node) {
        Optional<DesignPart> whole = node.broken ? Optional.empty() : part(node);
        if (whole.isEmpty()) {
            findings.add(Finding.error("rates.left-out", node.row.position(), node.name));
        }
        return whole;
    }

    private Optional<DesignPart> part(Node node) {
        TableRow row = node.row.optional();
        Optional<BigDecimal> count = count(node.row);
        Optional<Quantity> mass = row.quantity("mass", "unit");
        Optional<TreatmentStep> step = row.oneOf("step", TreatmentStep.class);
        Optional<BigDecimal> recovered = row.decimal("battery_recovered");
        List<DesignPart> parts =
                node.below.stream().flatMap(below -> part(below).stream()).toList();
        boolean read = count.isPresent()
                && isRead(row, "mass", mass)
                && isRead(row, "step", step)
                && isRead(row, "battery_recovered", recovered)
                && parts.size() == node.below.size();
        return read ? part(node, step, recovered, count.get(), mass, parts) : Optional.empty();
    }

    private Optional<DesignPart> part(
            Node node,
            Optional<TreatmentStep> step,
            Optional<BigDecimal> recovered,
            BigDecimal count,
            Optional<Quantity> mass,
            List<DesignPart> parts) {
        String material = node.row.optionalText("material").orElse("");
        SourcePosition position = node.row.position("mass");
        try {
            return Optional.of(new DesignPart(node.name, material, step, recovered, count, mass, parts, position));
        } catch (InvalidInput refused) {
            findings.addAll(refused.findings());
            return Optional.empty();
        }
    }

    private static Optional<BigDecimal> count(TableRow row) {
        return row.cell("quantity").isBlank() ? Optional.of(BigDecimal.ONE) : row.decimal("quantity");
    }

    private static boolean isRead(TableRow row, String column, Optional<?> value) {
        return value.isPresent() || row.cell(column).isBlank();
    }
}
