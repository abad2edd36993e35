package org.vereda.sources.folder;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vereda.inventory.BomLine;
import org.vereda.measures.Price;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.quantity.SourcePosition;

/** Finds rows that stand twice in a table; they are kept with a warning. */
final class FolderTwins {
    private final Findings findings;
    private final Map<List<Object>, SourcePosition> seen = new HashMap<>();

    FolderTwins(Findings findings) {
        this.findings = findings;
    }

    /** A part may be needed at several places of a product, but hardly in the same amount and from the same document. */
    void checkBom(List<BomLine> bom) {
        bom.forEach(line -> check(
                "sources.same-row-twice",
                line.claim().position(),
                line.product(),
                line.input(),
                line.supplierFacility(),
                line.claim().value(),
                line.claim().document()));
    }

    /** Of two prices for the same thing at the same place only the first is used. */
    void checkPrices(List<Price> prices) {
        prices.forEach(price -> check(
                "sources.price-twice",
                price.claim().position(),
                price.scope(),
                price.flow().id()));
    }

    private void check(String code, SourcePosition position, Object... key) {
        SourcePosition first = seen.putIfAbsent(List.of(key), position);
        if (first != null) {
            findings.add(Finding.warning(code, position, Integer.toString(first.line())));
        }
    }
}
