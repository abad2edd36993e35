package org.vereda.sources.vehicles;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vereda.endoflife.loop.PartMaterial;
import org.vereda.endoflife.loop.RecycledContent;
import org.vereda.endoflife.loop.RecycledMass;
import org.vereda.endoflife.loop.SecondaryLot;
import org.vereda.footprint.method.RecyclingCase;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.NumberStyle;
import org.vereda.sources.table.Table;
import org.vereda.sources.table.TableFormat;
import org.vereda.sources.table.TableRow;

/** Reads the materials of parts with their recycled content, and the lots of recovered material that they are taken from. */
public final class PartContentTable {
    private static final TableFormat PARTS = TableFormat.CSV
            .withNumberStyle(NumberStyle.PLAIN_POINT)
            .requiring(
                    "part",
                    "material",
                    "mass",
                    "unit",
                    "virgin",
                    "recycled",
                    "recycling",
                    "displaced",
                    "disposal",
                    "recycled_content",
                    "recycled_output",
                    "quality_in",
                    "quality_out",
                    "market_factor")
            .knowing("consumer", "from_vehicles", "accounting", "lot", "source", "note");
    private static final TableFormat SHARES = TableFormat.CSV
            .withNumberStyle(NumberStyle.PLAIN_POINT)
            .requiring("part", "material", "mass", "unit", "recycled_content")
            .knowing(
                    "consumer",
                    "from_vehicles",
                    "accounting",
                    "lot",
                    "virgin",
                    "recycled",
                    "recycling",
                    "displaced",
                    "disposal",
                    "recycled_output",
                    "quality_in",
                    "quality_out",
                    "market_factor",
                    "source",
                    "note");
    private static final TableFormat LOTS = TableFormat.CSV
            .withNumberStyle(NumberStyle.PLAIN_POINT)
            .requiring("lot", "country", "year", "material", "recovered", "credited", "unit")
            .knowing("source", "note");

    private PartContentTable() {}

    /**
     * The materials of parts. A row that cannot be read is left out, with the finding.
     *
     * @throws InvalidInput where the file is missing or lacks a column
     */
    public static List<PartMaterial> parts(Path file, Findings findings) {
        List<PartMaterial> parts = new ArrayList<>();
        try (Table table = Table.open(file, PARTS, findings)) {
            table.rows().forEach(row -> part(row, findings).ifPresent(parts::add));
        }
        return parts;
    }

    /**
     * The recycled masses of parts, without any burden: the same table, of which only masses, shares and what the recycled
     * material is are needed.
     *
     * @throws InvalidInput where the file is missing or lacks a column
     */
    public static List<RecycledMass> masses(Path file, Findings findings) {
        List<RecycledMass> masses = new ArrayList<>();
        try (Table table = Table.open(file, SHARES, findings)) {
            table.rows().forEach(row -> mass(row, findings).ifPresent(masses::add));
        }
        return masses;
    }

    private static Optional<RecycledMass> mass(TableRow row, Findings findings) {
        Optional<String> part = row.text("part");
        Optional<String> material = row.text("material");
        Optional<BigDecimal> mass =
                ContentRows.kilograms(row, "mass").filter(kilograms -> isMass(row, kilograms, findings));
        Optional<BigDecimal> share = row.decimal("recycled_content").filter(one -> isShare(row, one, findings));
        Optional<RecycledContent> content = ContentRows.content(row);
        return part.isPresent() && material.isPresent() && mass.isPresent() && share.isPresent() && content.isPresent()
                ? Optional.of(new RecycledMass(part.get(), material.get(), mass.get(), share.get(), content.get()))
                : Optional.empty();
    }

    private static boolean isMass(TableRow row, BigDecimal kilograms, Findings findings) {
        if (kilograms.signum() < 0) {
            findings.add(Finding.error(
                    "materials.negative-mass",
                    row.position("mass"),
                    row.optionalText("material").orElse(""),
                    kilograms.toPlainString()));
        }
        return kilograms.signum() >= 0;
    }

    private static boolean isShare(TableRow row, BigDecimal share, Findings findings) {
        boolean right = share.signum() >= 0 && share.compareTo(BigDecimal.ONE) <= 0;
        if (!right) {
            findings.add(Finding.error("loop.not-a-share", row.position("recycled_content"), share.toPlainString()));
        }
        return right;
    }

    /**
     * The lots of recovered material.
     *
     * @throws InvalidInput where the file is missing or lacks a column
     */
    public static List<SecondaryLot> lots(Path file, Findings findings) {
        List<SecondaryLot> lots = new ArrayList<>();
        try (Table table = Table.open(file, LOTS, findings)) {
            table.rows().forEach(row -> ContentRows.lot(row).ifPresent(lots::add));
        }
        return lots;
    }

    private static Optional<PartMaterial> part(TableRow row, Findings findings) {
        Optional<String> part = row.text("part");
        Optional<String> material = row.text("material");
        Optional<BigDecimal> mass = ContentRows.kilograms(row, "mass");
        Optional<BigDecimal> market = row.decimal("market_factor");
        Optional<RecyclingCase> recycling = recycling(row, findings);
        Optional<RecycledContent> content = ContentRows.content(row);
        boolean whole = part.isPresent()
                && material.isPresent()
                && mass.isPresent()
                && market.isPresent()
                && recycling.isPresent()
                && content.isPresent();
        return whole
                ? Optional.of(new PartMaterial(
                        part.get(),
                        material.get(),
                        mass.get(),
                        recycling.get(),
                        market.get(),
                        content.get(),
                        row.position("recycled_content")))
                : Optional.empty();
    }

    private static Optional<RecyclingCase> recycling(TableRow row, Findings findings) {
        List<Optional<BigDecimal>> read = List.of(
                row.decimal("virgin"),
                row.decimal("recycled"),
                row.decimal("recycling"),
                row.decimal("displaced"),
                row.decimal("disposal"),
                row.decimal("recycled_content"),
                row.decimal("recycled_output"),
                row.decimal("quality_in"),
                row.decimal("quality_out"),
                row.decimal("market_factor"));
        if (read.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        List<BigDecimal> numbers = read.stream().map(Optional::orElseThrow).toList();
        try {
            RecyclingCase known = new RecyclingCase(
                    numbers.get(0),
                    numbers.get(1),
                    numbers.get(2),
                    numbers.get(3),
                    numbers.get(4),
                    numbers.get(5),
                    numbers.get(6),
                    numbers.get(7),
                    numbers.get(8));
            known.circularFootprint(numbers.get(9));
            return Optional.of(known);
        } catch (InvalidInput refused) {
            findings.addAll(refused.at(row.position()).findings());
            return Optional.empty();
        }
    }
}
