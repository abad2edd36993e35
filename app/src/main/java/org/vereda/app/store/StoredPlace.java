package org.vereda.app.store;

import org.vereda.quantity.SourcePosition;

/** Where a row was read, in the columns {@code place} (a file, or file and sheet with {@code !} between), line and cell. */
final class StoredPlace {
    private StoredPlace() {}

    static SourcePosition of(String place, int line, int cell) {
        int sheet = place.lastIndexOf('!');
        return sheet < 0
                ? SourcePosition.of(place, line, cell)
                : new SourcePosition(place.substring(0, sheet), place.substring(sheet + 1), line, cell);
    }
}
