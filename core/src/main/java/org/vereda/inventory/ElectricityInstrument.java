package org.vereda.inventory;

import java.util.Optional;
import org.vereda.quantity.Period;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.SourcePosition;

/**
 * A contract or certificate that says where a facility's bought electricity comes from.
 *
 * @param facility the facility's identifier
 * @param period first and last day of the use that it covers
 * @param kind what it is
 * @param amount the energy that it covers
 * @param year the year in which the electricity was made
 * @param market the market it was issued for: a country, province, state or grid region
 * @param tracking the number or attribute by which it is tracked, empty where there is none
 * @param redeemed true where it was redeemed for the facility and cannot be sold again
 * @param factor kg CO2e per energy, nothing where the document states none
 * @param source who states the factor
 * @param document where it can be read
 * @param position where the row was read
 */
public record ElectricityInstrument(
        String facility,
        Period period,
        Kind kind,
        Quantity amount,
        int year,
        String market,
        String tracking,
        boolean redeemed,
        Optional<Quantity> factor,
        String source,
        String document,
        SourcePosition position) {

    /** What an instrument is, in the order in which instruments cover a use (Catena-X rulebook 4, 5.2.6). */
    public enum Kind {
        /** A metered line from one generator that sells no certificates for it. */
        DIRECT_LINE,
        /** A supplier's product with certificates. */
        SUPPLIER_PRODUCT,
        /** A power purchase agreement; counts only with its certificates. */
        PURCHASE_AGREEMENT,
        /** Certificates bought alone: renewable energy certificates, guarantees of origin, CEL. */
        CERTIFICATE,
        /** The total mix of a supplier as he publishes it. */
        SUPPLIER_MIX
    }
}
