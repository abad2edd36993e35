package org.vereda.endoflife.loop;

import java.math.BigDecimal;
import org.vereda.quantity.Country;
import org.vereda.quantity.SourcePosition;

/**
 * Recovered material that is offered to makers of new parts.
 *
 * @param id the lot
 * @param country where it was recovered
 * @param year in which year
 * @param material the material
 * @param recovered its mass, kg
 * @param credited the part of it that whoever sold it counts as an avoided burden of its own, kg
 * @param position where it was read
 */
public record SecondaryLot(
        String id,
        Country country,
        int year,
        String material,
        BigDecimal recovered,
        BigDecimal credited,
        SourcePosition position) {}
