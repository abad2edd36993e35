package org.vereda.footprint.network;

import org.vereda.quantity.SourcePosition;

/**
 * One way to get one unit of a product: a process, a supplier's footprint, a mix, or a factor that many share.
 *
 * @param kind what stands behind it
 * @param product the identifier of the product; several nodes may give the same product
 * @param name how people call the product
 * @param maker the facility or supplier that makes it, empty where nobody in particular does
 * @param country the ISO code of the place, empty where it is not known
 * @param unit the unit of the product that amounts are stated in
 * @param position where it was read
 */
public record NetworkNode(
        Kind kind, String product, String name, String maker, String country, String unit, SourcePosition position) {
    /** What stands behind a node. */
    public enum Kind {
        /** A facility makes it. */
        MADE,
        /** Nobody known makes it, but its bill of materials is known. */
        DESIGN,
        /** A supplier sent its footprint. */
        RECEIVED,
        /** A good that is bought from one supplier and computed with a factor. */
        BOUGHT,
        /** Several nodes provide it. */
        MIX,
        /** A unit process of a database. */
        PROCESS,
        /** A sector of an input-output table. */
        SECTOR,
        /** An emission factor; everybody who uses it uses the same uncertain number. */
        FACTOR
    }

    /** How messages name it: {@code name} or {@code name @ maker}, by the product's identifier where it has no name. */
    public String label() {
        String what = name.isEmpty() ? product : name;
        return maker.isEmpty() ? what : what + " @ " + maker;
    }
}
