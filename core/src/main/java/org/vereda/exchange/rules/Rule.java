package org.vereda.exchange.rules;

import java.time.LocalDate;
import java.util.Optional;
import org.vereda.exchange.wire.WireVersion;
import org.vereda.quantity.Finding.Severity;

/**
 * A rule for product footprints; its words have the key {@code label.rule.} and its name.
 *
 * @param id its name
 * @param versions the marks of the versions that it holds for
 * @param severity how bad it is to break it
 * @param since the version of the standard that brought it
 * @param from footprints whose reference period ends on that day or later must keep it; for earlier ones it is a note
 * @param section where it stands in its source
 * @param source the standard that it comes from
 */
public record Rule(
        String id,
        String versions,
        Severity severity,
        String since,
        Optional<LocalDate> from,
        String section,
        String source) {
    /** True where it holds for a version. */
    public boolean holdsFor(WireVersion version) {
        return versions.equals("all") || version.isMarked(versions);
    }
}
