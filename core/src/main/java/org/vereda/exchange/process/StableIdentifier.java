package org.vereda.exchange.process;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Makes the identifiers of a package: what is a UUID stays one; any other identifier becomes the version 3 UUID (RFC 9562)
 * of the format, the kind of thing and the identifier, so that a repeated export writes the same and an import updates.
 */
final class StableIdentifier {
    private static final Pattern UUID_TEXT =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final String FORMAT = "openLCA JSON-LD 2";

    private StableIdentifier() {}

    static String of(String kind, String id) {
        return UUID_TEXT.matcher(id).matches() ? id.toLowerCase(Locale.ROOT) : named(kind, id);
    }

    /** The identifier of a thing that only words tell apart. */
    static String named(String kind, String... words) {
        byte[] name = (FORMAT + "\n" + kind + "\n" + String.join("\n", words)).getBytes(StandardCharsets.UTF_8);
        return UUID.nameUUIDFromBytes(name).toString();
    }
}
