package org.vereda.inventory.releases;

import org.vereda.inventory.Register;
import org.vereda.quantity.Claim;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.Units;

/**
 * A release or transfer of a substance as a facility reported it to a register for a year.
 *
 * @param register the register
 * @param year the reporting year
 * @param facility the facility's identifier in the register
 * @param substance the substance code as the register writes it
 * @param substanceName the substance name as the register writes it
 * @param medium where it went
 * @param claim the amount in the register's own unit, with its source position
 */
public record Release(
        Register register,
        int year,
        String facility,
        String substance,
        String substanceName,
        Medium medium,
        Claim<Quantity> claim) {
    /** True where the amount is a mass of the substance itself; grams of toxic equivalents (g TEQ) are not. */
    public boolean isMass() {
        return claim.value().unit().isComparableWith(Units.KILOGRAM);
    }
}
