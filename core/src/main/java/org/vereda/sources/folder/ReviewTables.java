package org.vereda.sources.folder;

import java.util.Optional;
import org.vereda.inventory.Flow;
import org.vereda.measures.review.EnvironmentalWaste;
import org.vereda.measures.review.LeanWaste;
import org.vereda.measures.review.ReviewRow;
import org.vereda.quantity.Claim;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Quantity;
import org.vereda.sources.table.TableRow;

/** Reads what was seen when a value stream was walked. */
final class ReviewTables {
    private final FolderNames names;
    private final FolderCells cells;

    ReviewTables(FolderNames names, FolderCells cells) {
        this.names = names;
        this.cells = cells;
    }

    Optional<ReviewRow> row(TableRow row) {
        Optional<String> facility = names.refer(FolderTable.FACILITIES, row, "facility");
        Optional<Integer> order = row.integer("order");
        Optional<String> step = row.text("step");
        Optional<LeanWaste> lean = stated(row, "lean_waste", LeanWaste.class);
        Optional<EnvironmentalWaste> nature = stated(row, "environmental_waste", EnvironmentalWaste.class);
        if (row.cell("lean_waste").isBlank() && row.cell("environmental_waste").isBlank()) {
            row.report(Finding.error("sources.review-without-waste", row.position("lean_waste")));
            return Optional.empty();
        }
        Optional<Quantity> amount =
                row.cell("amount").isBlank() ? Optional.empty() : cells.quantity(row, "amount", "unit");
        Optional<Flow> flow = row.cell("flow").isBlank() ? Optional.empty() : FolderCells.flow(row);
        if (!FolderCells.allOf(facility, order, step)) {
            return Optional.empty();
        }
        Claim<String> claim = cells.claim(row, "amount", step.get(), "");
        return Optional.of(new ReviewRow(
                facility.get(),
                order.get(),
                step.get(),
                lean,
                nature,
                flow,
                row.optionalText("end_use").orElse(""),
                amount,
                row.optionalText("note").orElse(""),
                claim.evidence(),
                row.position()));
    }

    private static <E extends Enum<E>> Optional<E> stated(TableRow row, String column, Class<E> kind) {
        return row.cell(column).isBlank() ? Optional.empty() : row.oneOf(column, kind);
    }
}
