package org.vereda.app.cli.programme;

import java.time.LocalDate;
import java.util.Optional;
import org.vereda.app.consent.ConsentDesk;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import picocli.CommandLine.Option;

/** Whose fields a consent is about, and what for. */
final class ConsentOptions {
    @Option(names = "--of", paramLabel = "ORG", required = true, description = "Whose data: who grants or withdraws.")
    String organization = "";

    @Option(
            names = "--field",
            paramLabel = "TABLE.COLUMN",
            required = true,
            description = "Which fields: table.column, table.* or *.")
    String field = "";

    @Option(
            names = "--purpose",
            paramLabel = "WORD",
            defaultValue = "*",
            description = "What for; anything where not stated.")
    String purpose = "*";

    @Option(names = "--document", paramLabel = "TEXT", defaultValue = "", description = "Where that is written.")
    String document = "";

    /** What is granted to a receiver or withdrawn from it. */
    ConsentDesk.Asked asked(String receiver, Optional<LocalDate> until) {
        if (!field.matches("\\*|[a-z-]+\\.(\\*|[a-z_]+)")) {
            throw InvalidInput.of(Finding.error("consent.bad-field", SourcePosition.NOWHERE, field));
        }
        return new ConsentDesk.Asked(organization, field, receiver, purpose, until, document);
    }
}
