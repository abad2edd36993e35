package org.vereda.endoflife.fleet;

/**
 * The vehicles of a year.
 *
 * @param sold new ones
 * @param arrived used ones from elsewhere
 * @param left used ones to elsewhere
 * @param retired those that ended
 * @param stock those at the end of the year
 */
public record FleetFlows(double sold, double arrived, double left, double retired, double stock) {
    static final FleetFlows NONE = new FleetFlows(0, 0, 0, 0, 0);

    static FleetFlows of(CohortYear row) {
        return new FleetFlows(row.sold(), row.arrived(), row.left(), row.retired(), row.stock());
    }

    FleetFlows plus(FleetFlows other) {
        return new FleetFlows(
                sold + other.sold,
                arrived + other.arrived,
                left + other.left,
                retired + other.retired,
                stock + other.stock);
    }
}
