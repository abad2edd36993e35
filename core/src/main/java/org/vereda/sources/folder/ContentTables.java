package org.vereda.sources.folder;

import java.math.BigDecimal;
import java.util.Optional;
import org.vereda.endoflife.content.ContentBook;
import org.vereda.endoflife.content.ContentClaim;
import org.vereda.endoflife.loop.RecycledContent;
import org.vereda.quantity.Finding;
import org.vereda.sources.table.TableRow;
import org.vereda.sources.vehicles.ContentRows;

/** Reads what products hold of recycled material, and the lots that it is taken from. */
final class ContentTables {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final FolderNames names;

    ContentTables(FolderNames names) {
        this.names = names;
    }

    ContentBook read(FolderTables tables) {
        return new ContentBook(
                tables.read(FolderTable.RECYCLED_CONTENT, this::claim),
                tables.read(FolderTable.RECYCLED_LOTS, ContentRows::lot));
    }

    private Optional<ContentClaim> claim(TableRow row) {
        Optional<String> product = names.refer(FolderTable.PRODUCTS, row, "product");
        Optional<String> material = row.text("recycled_material");
        Optional<BigDecimal> percent = row.decimal("recycled_percent").filter(value -> isPercent(row, value));
        Optional<RecycledContent> content = ContentRows.content(row);
        return FolderCells.allOf(product, material, percent, content)
                ? Optional.of(new ContentClaim(
                        product.get(),
                        material.get(),
                        percent.get().movePointLeft(2),
                        content.get(),
                        row.position("recycled_percent")))
                : Optional.empty();
    }

    private static boolean isPercent(TableRow row, BigDecimal percent) {
        boolean right = percent.signum() >= 0 && percent.compareTo(HUNDRED) <= 0;
        if (!right) {
            row.report(Finding.error("loop.not-a-percent", row.position("recycled_percent"), percent.toPlainString()));
        }
        return right;
    }
}
