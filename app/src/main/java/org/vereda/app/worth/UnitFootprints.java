package org.vereda.app.worth;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.vereda.footprint.ElectricityBasis;
import org.vereda.footprint.FootprintMethod;
import org.vereda.footprint.SiteFootprint;
import org.vereda.inventory.Activity;
import org.vereda.inventory.Amount;
import org.vereda.inventory.Facility;
import org.vereda.inventory.Flow;
import org.vereda.inventory.SiteInventory;
import org.vereda.measures.Horizon;
import org.vereda.measures.UseFactors;
import org.vereda.quantity.Claim;
import org.vereda.quantity.Evidence;
import org.vereda.quantity.Period;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.SourcePosition;
import org.vereda.quantity.Unit;

/**
 * The greenhouse gases of one unit of a flow at a facility: the scopes 1 and 2 of an inventory that holds nothing else. The
 * factors of the base year hold in every year of the plan. Electricity counts by location whatever the basis of totals: a
 * saved kWh burns less in the region, but leaves the contracts as they are.
 */
public final class UnitFootprints implements UseFactors {
    private final FootprintMethod method;
    private final Period period;

    /**
     * The footprints of units.
     *
     * @param method what they are computed with
     * @param period the base year
     */
    public UnitFootprints(FootprintMethod method, Period period) {
        this.method = method;
        this.period = period;
    }

    @Override
    public Optional<List<BigDecimal>> greenhouseGases(Facility facility, Flow flow, Unit unit, Horizon horizon) {
        Claim<Amount> one = new Claim<>(
                new Amount.Physical(Quantity.of(1, unit)), Evidence.CALCULATED, "", "", SourcePosition.NOWHERE);
        SiteInventory inventory = SiteInventory.of(
                facility, period, List.of(new Activity(facility.id(), period, flow, "", one)), List.of());
        SiteFootprint footprint = SiteFootprint.of(inventory, method);
        return footprint.lines().isEmpty()
                ? Optional.empty()
                : Optional.of(Collections.nCopies(horizon.years(), footprint.operations(ElectricityBasis.LOCATION)));
    }
}
