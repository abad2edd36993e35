package org.vereda.measures;

import org.vereda.inventory.EnergyCarrier;
import org.vereda.quantity.Money;
import org.vereda.quantity.Unit;

/**
 * What industry paid for an energy carrier, as published: a stated fall-back for plants that give no price of their own.
 *
 * @param carrier the energy carrier
 * @param region country, province or state, an ISO 3166 code
 * @param consumer the class of consumer, in the source's words
 * @param price money for one unit, with its price year
 * @param per the unit
 * @param source publisher and document
 * @param pack the reference pack and version that it came from
 */
public record EnergyPrice(
        EnergyCarrier carrier, String region, String consumer, Money price, Unit per, String source, String pack) {}
