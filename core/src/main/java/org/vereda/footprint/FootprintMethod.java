package org.vereda.footprint;

import org.vereda.quantity.ExchangeTable;

/**
 * What a footprint is computed with: factors, heat contents, one GWP set, exchange rates, and the basis for electricity in
 * totals.
 *
 * @param factors emission factors
 * @param fuels heating values and densities
 * @param gwp the one set of global warming potentials of the result
 * @param money exchange rates and price levels, for spend-based factors
 * @param electricity whether totals and product footprints count electricity by location or by market
 */
public record FootprintMethod(
        EmissionFactors factors, FuelConversion fuels, GwpSet gwp, ExchangeTable money, ElectricityBasis electricity) {}
