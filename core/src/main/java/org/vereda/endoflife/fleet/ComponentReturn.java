package org.vereda.endoflife.fleet;

/**
 * Components of an age of their own that came out of vehicles in a year, for example traction batteries or tires, counted one
 * for each vehicle.
 *
 * @param segment out of which vehicles
 * @param year when
 * @param installed the year in which they were put in
 * @param freed good ones whose vehicle ended
 * @param failed those that failed in a vehicle that lives on and got a new one
 * @param together those that failed in the year in which their vehicle ended
 */
public record ComponentReturn(Segment segment, int year, int installed, double freed, double failed, double together) {
    /** All of them. */
    public double all() {
        return freed + failed + together;
    }

    ComponentReturn plus(ComponentReturn other) {
        return new ComponentReturn(
                segment, year, installed, freed + other.freed, failed + other.failed, together + other.together);
    }
}
