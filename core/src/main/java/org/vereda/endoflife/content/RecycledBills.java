package org.vereda.endoflife.content;

import java.util.List;
import org.vereda.endoflife.loop.LotBalance;
import org.vereda.footprint.FootprintMethod;
import org.vereda.footprint.SiteFootprint;
import org.vereda.inventory.BomLine;
import org.vereda.inventory.Product;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Period;

/**
 * Bills of materials with recycled content put in: a line of which a part is recycled becomes one of the material and one of its recycled
 * variant, {@code m = (1 - R1) m + R1 m}, so that every footprint computed from them counts it by cut-off. A statement that does not hold
 * is refused and changes nothing: the kilograms of a lot count once, whoever claims them.
 *
 * @param lines the lines
 * @param effects what was put in, with what it changes
 * @param balances the lots with what products claim of them
 * @param findings why statements were refused
 */
public record RecycledBills(
        List<BomLine> lines, List<ContentEffect> effects, List<LotBalance> balances, List<Finding> findings) {
    public RecycledBills {
        lines = List.copyOf(lines);
        effects = List.copyOf(effects);
        balances = List.copyOf(balances);
        findings = List.copyOf(findings);
    }

    /**
     * What footprints are computed from.
     *
     * @param products the products
     * @param bom their bills of materials as stated
     * @param sites the footprints of the facilities, with what they made
     * @param method what footprints are computed with
     * @param period the period that they are computed for
     */
    public record Basis(
            List<Product> products,
            List<BomLine> bom,
            List<SiteFootprint> sites,
            FootprintMethod method,
            Period period) {
        public Basis {
            products = List.copyOf(products);
            bom = List.copyOf(bom);
            sites = List.copyOf(sites);
        }
    }

    /** The bills of a partnership with what it states about recycled material. */
    public static RecycledBills of(ContentBook book, Basis basis) {
        return book.claims().isEmpty() && book.lots().isEmpty()
                ? new RecycledBills(basis.bom(), List.of(), List.of(), List.of())
                : new ContentReader(book, basis).bills();
    }
}
