package org.vereda.endoflife.fleet;

import java.util.Optional;

/**
 * The traction batteries that come back in a year.
 *
 * @param freed good ones whose vehicle ended
 * @param failed those that failed in a vehicle that lives on
 * @param together those that failed in the year in which their vehicle ended
 * @param kilowattHours what all of them held when new; empty where the size of some was not stated
 */
public record BatteryFlows(double freed, double failed, double together, Optional<Double> kilowattHours) {
    static final BatteryFlows NONE = new BatteryFlows(0, 0, 0, Optional.of(0.0));

    /** All of them. */
    public double all() {
        return freed + failed + together;
    }

    BatteryFlows plus(BatteryFlows other) {
        return new BatteryFlows(
                freed + other.freed,
                failed + other.failed,
                together + other.together,
                kilowattHours.flatMap(energy -> other.kilowattHours.map(more -> energy + more)));
    }
}
