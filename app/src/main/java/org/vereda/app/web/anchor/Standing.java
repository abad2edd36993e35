package org.vereda.app.web.anchor;

import java.util.Locale;

/** Where a supplier stands with what its customer asked for. */
enum Standing {
    /** Nothing was asked for yet. */
    NOT_ASKED,
    /** A request waits for an answer. */
    ASKED,
    /** At least one request was answered. */
    CONFIRMED,
    /** All that was asked for was refused. */
    REFUSED;

    /** The key of its name. */
    String key() {
        return "label.anchor.standing." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
