package org.vereda.app.keep;

import java.sql.SQLException;
import java.time.Instant;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A change of the folder: an entry of the history, which only grows.
 *
 * @param number its number, from 1
 * @param happened when
 * @param author who made it
 * @param kind what it was
 * @param why the reason that its author gave
 * @param edits how many records and files began or ended with it
 * @param digest SHA-256 over all that began or ended with it
 */
public record Change(long number, Instant happened, String author, Kind kind, String why, long edits, String digest) {
    /** What a change was. */
    public enum Kind {
        /** A folder was taken in. */
        IMPORT,
        /** Rows were added, changed or removed. */
        EDIT,
        /** An earlier change was taken back. */
        UNDO
    }

    static final String COLUMNS = "number, happened, author, kind, why, edits, digest";

    static Change read(Session.Row row) throws SQLException {
        return read(row, 0);
    }

    /** Reads it from the columns behind some others. */
    static Change read(Session.Row row, int before) throws SQLException {
        return new Change(
                row.number(before + 1),
                Instant.parse(row.text(before + 2)),
                row.text(before + 3),
                Kind.valueOf(row.text(before + 4)),
                row.text(before + 5),
                row.number(before + 6),
                row.text(before + 7));
    }

    /** The entry as the chain holds it. */
    ObjectNode entry() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("number", number)
                .put("at", happened.toString())
                .put("who", author)
                .put("kind", kind.name())
                .put("why", why)
                .put("edits", edits)
                .put("digest", digest);
    }
}
