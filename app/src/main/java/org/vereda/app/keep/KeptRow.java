package org.vereda.app.keep;

import java.sql.SQLException;
import java.util.Optional;

/**
 * A record of a table as it is kept.
 *
 * @param number its number in the file, which stays when it is changed
 * @param since the change that made it what it is
 * @param place where it stands among the records of its file
 * @param line the line of the file that it came from
 * @param kind what it is
 * @param raw its signs with the line end
 * @param owner whose it is
 */
record KeptRow(long number, long since, long place, long line, Kind kind, String raw, Owner owner) {
    /** What a record is. */
    enum Kind {
        /** The names of the columns. */
        HEADER,
        /** A row. */
        ROW,
        /** A blank line, or one before the header. */
        BESIDE
    }

    /**
     * Whose a record is; both are empty where it belongs to nobody in particular.
     *
     * @param organization the organization
     * @param facility the facility, if it is about one
     */
    record Owner(Optional<String> organization, Optional<String> facility) {
        static final Owner NOBODY = new Owner(Optional.empty(), Optional.empty());
    }

    /** Room between the places of two records that came together. */
    static final long STEP = 1L << 20;

    static final String COLUMNS =
            "r.number, r.since_change, r.place, r.line, r.kind, r.raw, r.organization, r.facility";

    /** The same in less memory, where whose it is does not matter. */
    KeptRow withoutOwner() {
        return new KeptRow(number, since, place, line, kind, raw, Owner.NOBODY);
    }

    static KeptRow read(Session.Row row) throws SQLException {
        return new KeptRow(
                row.number(1),
                row.number(2),
                row.number(3),
                row.number(4),
                Kind.valueOf(row.text(5)),
                row.text(6),
                new Owner(row.perhaps(7), row.perhaps(8)));
    }
}
