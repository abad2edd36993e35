package org.vereda.report.content;

import java.math.BigDecimal;
import org.vereda.inventory.Register;
import org.vereda.quantity.Country;

/**
 * What a facility reported of a substance to a register for a year.
 *
 * @param register the register
 * @param year the reporting year
 * @param country the register's country
 * @param facility the facility's name
 * @param substance the substance's name
 * @param air kg to air
 * @param water kg to surface water
 * @param land kg to land, by underground injection, and on site without a stated medium
 * @param transferred kg moved off site
 */
public record ReleaseLine(
        Register register,
        int year,
        Country country,
        String facility,
        String substance,
        BigDecimal air,
        BigDecimal water,
        BigDecimal land,
        BigDecimal transferred) {
    public BigDecimal total() {
        return air.add(water).add(land).add(transferred);
    }
}
