package org.vereda.app.pact;

import java.util.Optional;
import org.vereda.exchange.rules.FootprintCheck;
import org.vereda.exchange.wire.Conversion;
import org.vereda.exchange.wire.WireDocument;
import org.vereda.exchange.wire.WireFootprint;
import org.vereda.exchange.wire.WireVersion;
import org.vereda.quantity.InvalidInput;

/** Published footprints as a partner reads them. */
final class Outgoing {
    private Outgoing() {}

    /** The footprint by a version; nothing where it cannot be said in it without breaking a rule. */
    static Optional<WireFootprint> as(WireFootprint footprint, WireVersion version) {
        if (version == footprint.version()) {
            return Optional.of(footprint);
        }
        try {
            WireFootprint written = Conversion.convert(footprint, version).footprint();
            boolean isSound = !FootprintCheck.hasErrors(FootprintCheck.of(WireDocument.of(written)));
            return isSound ? Optional.of(written) : Optional.empty();
        } catch (InvalidInput notInThatVersion) {
            return Optional.empty();
        }
    }
}
