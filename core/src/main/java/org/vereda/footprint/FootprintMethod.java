package org.vereda.footprint;

import java.util.List;
import java.util.stream.Stream;
import org.vereda.inventory.Facility;
import org.vereda.quantity.Country;
import org.vereda.quantity.ExchangeTable;

/**
 * What a footprint is computed with: factors, properties of fuels, one GWP set, exchange rates, and the basis for
 * electricity in totals.
 *
 * @param factors emission factors
 * @param fuels heating values and densities
 * @param grid the electricity subregions of ZIP codes in the United States
 * @param gwp the one set of global warming potentials of the result
 * @param money exchange rates and price levels, for spend-based factors
 * @param electricity whether totals and product footprints count electricity by location or by market
 */
public record FootprintMethod(
        EmissionFactors factors,
        FuelConversion fuels,
        GridRegions grid,
        GwpSet gwp,
        ExchangeTable money,
        ElectricityBasis electricity) {

    /**
     * The regions whose factors serve a facility from the nearest to everywhere, for example {@code RFCM, US-MI, US, ""}:
     * the grid region as stated or by a ZIP code that lies in one subregion, the subdivision, the country.
     */
    public List<String> regionsOf(Facility facility) {
        List<String> byZip = gridRegions(facility);
        Stream<String> grid = byZip.size() == 1 ? byZip.stream() : Stream.of(facility.gridRegion());
        Stream<String> places =
                Stream.of(facility.subdivision().code(), facility.country().name());
        Stream<String> nearest = Stream.concat(grid, places).filter(region -> !region.isEmpty());
        return Stream.concat(nearest, Stream.of("")).distinct().toList();
    }

    /** The subregions that the ZIP code of a facility lies in; several where it is divided and the facility must say. */
    public List<String> gridRegions(Facility facility) {
        return facility.gridRegion().isEmpty() && facility.country() == Country.US
                ? grid.ofZip(facility.postalCode())
                : List.of();
    }
}
