package org.vereda.exchange.wire;

import java.util.Map;
import java.util.Optional;

/**
 * A field of product footprints with its place in every version that has it.
 *
 * @param id its name here: that of PACT 3 where it has one, else that of Catena-X 10 or PACT 2
 * @param kind what it holds
 * @param sign {@code >} above zero, {@code +} not below, {@code -} not above, empty for any
 * @param perUnit true for what scales with the declared amount
 * @param paths its place by version, names with dots between them; in the calculator CSV the column, with {@code #} for a number
 * @param needed the marks of the versions that cannot do without it
 * @param choice the list of allowed words, empty for any
 */
public record WireField(
        String id,
        FieldKind kind,
        String sign,
        boolean perUnit,
        Map<WireVersion, String> paths,
        String needed,
        String choice) {
    public WireField {
        paths = Map.copyOf(paths);
    }

    /** Its place in that version, nothing where the version does not have it. */
    public Optional<String> path(WireVersion version) {
        return Optional.ofNullable(paths.get(version));
    }

    /** True where the version's schema demands it. */
    public boolean isNeededIn(WireVersion version) {
        boolean ten = version == WireVersion.CATENA_X_10 && WireVersion.CATENA_X_9.isMarked(needed);
        return path(version).isPresent() && (ten || version.isMarked(needed));
    }
}
