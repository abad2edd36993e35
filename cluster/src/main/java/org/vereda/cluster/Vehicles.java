package org.vereda.cluster;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vereda.footprint.bill.Bill;
import org.vereda.footprint.bill.BillLine;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;

/** The bills of lines that come vehicle by vehicle, one at a time; only one is held. */
final class Vehicles implements Iterator<Bill> {
    private final Iterator<VehicleLine> lines;
    private final Set<String> seen = new HashSet<>();
    private @Nullable VehicleLine ahead;

    Vehicles(Iterator<VehicleLine> lines) {
        this.lines = lines;
        this.ahead = next(lines);
    }

    private static @Nullable VehicleLine next(Iterator<VehicleLine> lines) {
        return lines.hasNext() ? lines.next() : null;
    }

    @Override
    public boolean hasNext() {
        return ahead != null;
    }

    /** @throws InvalidInput where the lines of a vehicle lie in two places, or are no bill */
    @Override
    public Bill next() {
        VehicleLine line = ahead;
        if (line == null) {
            throw new NoSuchElementException();
        }
        String vehicle = line.vehicle();
        if (!seen.add(vehicle)) {
            throw InvalidInput.of(Finding.error("cluster.vehicle-apart", SourcePosition.NOWHERE, vehicle));
        }
        List<BillLine> own = new ArrayList<>();
        while (line != null && line.vehicle().equals(vehicle)) {
            own.add(line.line());
            line = next(lines);
        }
        ahead = line;
        return Bill.of(vehicle, own);
    }
}
