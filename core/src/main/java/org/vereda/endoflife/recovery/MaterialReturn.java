package org.vereda.endoflife.recovery;

import java.math.BigDecimal;
import org.vereda.endoflife.materials.Treatment;
import org.vereda.quantity.Country;

/**
 * What the vehicles of a country that ended in a year gave back under one survival set.
 *
 * @param country the country
 * @param year the year
 * @param survival the survival set
 * @param vehicles how many, whole vehicles of known composition
 * @param treatment what became of their mass, kg
 */
public record MaterialReturn(Country country, int year, String survival, BigDecimal vehicles, Treatment treatment) {}
