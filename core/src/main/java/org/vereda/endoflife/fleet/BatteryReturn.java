package org.vereda.endoflife.fleet;

/**
 * Traction batteries that came out of vehicles in a year.
 *
 * @param segment out of which vehicles
 * @param year when
 * @param installed the year in which the batteries were put in
 * @param freed good ones whose vehicle ended
 * @param failed those that failed in a vehicle that lives on and got a new one
 * @param together those that failed in the year in which their vehicle ended
 */
public record BatteryReturn(Segment segment, int year, int installed, double freed, double failed, double together) {
    /** All of them. */
    public double all() {
        return freed + failed + together;
    }

    BatteryReturn plus(BatteryReturn other) {
        return new BatteryReturn(
                segment, year, installed, freed + other.freed, failed + other.failed, together + other.together);
    }
}
