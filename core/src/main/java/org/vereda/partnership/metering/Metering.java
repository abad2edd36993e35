package org.vereda.partnership.metering;

import java.util.List;
import java.util.Optional;
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
