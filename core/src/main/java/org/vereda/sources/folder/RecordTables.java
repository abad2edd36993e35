package org.vereda.sources.folder;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.vereda.inventory.releases.ChemicalUse;
import org.vereda.partnership.answers.ProductFacts;
import org.vereda.partnership.answers.Proof;
import org.vereda.quantity.Evidence;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.Units;
import org.vereda.sources.table.TableRow;

/** Reads what facilities do with substances on site, and the documents that prove what they say. */
final class RecordTables {
    private final FolderNames names;
    private final FolderCells cells;

    RecordTables(FolderNames names, FolderCells cells) {
        this.names = names;
        this.cells = cells;
    }

    Optional<ChemicalUse> chemical(TableRow row) {
        Optional<String> facility = names.refer(FolderTable.FACILITIES, row, "facility");
        Optional<Integer> year = FolderCells.year(row);
        Optional<String> substance = row.text("substance");
        Optional<ChemicalUse.Activity> activity = row.oneOf("activity", ChemicalUse.Activity.class);
        Optional<Quantity> amount = cells.quantity(row, "amount", "unit").filter(quantity -> isMass(row, quantity));
        return FolderCells.allOf(facility, year, substance, activity, amount)
                ? Optional.of(new ChemicalUse(
                        facility.get(),
                        year.get(),
                        substance.get(),
                        row.optionalText("substance_name").orElse(""),
                        activity.get(),
                        cells.claim(row, "amount", amount.get(), "", Evidence.CALCULATED)))
                : Optional.empty();
    }

    private static boolean isMass(TableRow row, Quantity quantity) {
        boolean mass = quantity.unit().isComparableWith(Units.KILOGRAM);
        if (!mass) {
            row.report(Finding.error(
                    "sources.chemical-not-a-mass",
                    row.position("unit"),
                    row.cell("unit").value()));
        }
        return mass;
    }

    Optional<Proof> proof(TableRow row) {
        Optional<String> scope = row.text("scope").filter(id -> isKnown(row, id));
        Optional<String> topic = row.text("topic");
        Optional<Proof.Kind> kind = row.oneOf("kind", Proof.Kind.class);
        Optional<String> name = row.text("name");
        Optional<LocalDate> from = row.optional().date("valid_from");
        Optional<LocalDate> until = row.optional().date("valid_until");
        return FolderCells.allOf(scope, topic, kind, name)
                ? Optional.of(new Proof(
                        scope.get(),
                        topic.get(),
                        kind.get(),
                        name.get(),
                        row.optionalText("issuer").orElse(""),
                        row.optionalText("number").orElse(""),
                        from,
                        until,
                        row.optionalText("document").orElse(""),
                        row.optional().oneOf("evidence", Evidence.class).orElse(Evidence.ESTIMATED),
                        row.position()))
                : Optional.empty();
    }

    /** What nobody can compute of a product's footprint, by the names of the fields of its exchange. */
    Optional<ProductFacts> facts(TableRow row) {
        Map<String, String> fields = new LinkedHashMap<>();
        FolderTable.FOOTPRINT_FACTS.names().stream()
                .filter(column -> !column.equals("product"))
                .forEach(column -> row.optionalText(column).ifPresent(text -> fields.put(column, text)));
        return names.refer(FolderTable.PRODUCTS, row, "product")
                .map(product -> new ProductFacts(product, fields, row.position()));
    }

    /** A facility, or an organization for all its facilities. */
    private boolean isKnown(TableRow row, String id) {
        boolean known = names.has(FolderTable.FACILITIES, id) || names.has(FolderTable.ORGANIZATIONS, id);
        if (!known) {
            names.reportUnknown(FolderTable.FACILITIES, row, "scope", id, "sources.unknown-facility");
        }
        return known;
    }
}
