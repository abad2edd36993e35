package org.vereda.endoflife.fleet;

import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;

/** What is asked of counts of vehicles. */
final class Counts {
    private Counts() {}

    static void require(double vehicles, SourcePosition position) {
        if (!(vehicles >= 0) || Double.isInfinite(vehicles)) {
            throw refused("fleet.negative-vehicles", position, Double.toString(vehicles));
        }
    }

    static InvalidInput refused(String code, SourcePosition position, String... arguments) {
        return InvalidInput.of(Finding.error(code, position, arguments));
    }
}
