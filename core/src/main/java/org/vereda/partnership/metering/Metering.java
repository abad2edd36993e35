package org.vereda.partnership.metering;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vereda.inventory.Production;
import org.vereda.partnership.baseline.Adjustment;

/**
 * Everything that was metered in a partnership.
 *
 * @param meters the meters
 * @param readings what they counted
 * @param drivers what drove them
 * @param adjustments changes that are no saving
 */
public record Metering(
        List<MeterPoint> meters,
        List<MeterReading> readings,
        List<DriverAmount> drivers,
        List<MeterAdjustment> adjustments) {
    /** Nothing was metered. */
    public static final Metering NONE = new Metering(List.of(), List.of(), List.of(), List.of());

    public Metering {
        meters = List.copyOf(meters);
        readings = List.copyOf(readings);
        drivers = List.copyOf(drivers);
        adjustments = List.copyOf(adjustments);
    }

    /**
     * The same, with what facilities made as drivers: {@code production}, or {@code production:PRODUCT} for one product. Where drivers of
     * such a name are there already, those count.
     */
    public Metering withProduction(List<Production> production) {
        List<DriverAmount> all = new ArrayList<>(drivers);
        ProducedDrivers.of(production).stream()
                .filter(row -> drivers.stream()
                        .noneMatch(there -> there.facility().equals(row.facility())
                                && there.driver().name().equals(row.driver().name())))
                .forEach(all::add);
        return new Metering(meters, readings, all, adjustments);
    }

    public Optional<MeterPoint> meter(String id) {
        return meters.stream().filter(meter -> meter.id().equals(id)).findFirst();
    }

    /** The changes at a meter that are no saving. */
    public List<Adjustment> adjustmentsOf(MeterPoint meter) {
        return adjustments.stream()
                .filter(row -> row.meter().equals(meter.id()))
                .map(MeterAdjustment::adjustment)
                .toList();
    }
}
