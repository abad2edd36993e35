package org.vereda.sources.folder;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.vereda.partnership.consent.Consent;
import org.vereda.quantity.Finding;
import org.vereda.sources.table.TableRow;

/** Reads who may see which field. */
final class ConsentTable {
    private final FolderNames names;

    ConsentTable(FolderNames names) {
        this.names = names;
    }

    Optional<Consent> consent(TableRow row) {
        Optional<String> organization = names.refer(FolderTable.ORGANIZATIONS, row, "organization");
        Optional<String> field = row.text("field").filter(text -> isField(row, text));
        Optional<String> receiver = row.text("receiver")
                .filter(text -> text.equals(Consent.EVERYBODY)
                        || names.refer(FolderTable.ORGANIZATIONS, row, "receiver")
                                .isPresent());
        Optional<String> purpose = row.text("purpose");
        Optional<LocalDate> from = row.date("from");
        return FolderCells.allOf(organization, field, receiver, purpose, from)
                ? Optional.of(new Consent(
                        organization.get(),
                        field.get(),
                        receiver.get(),
                        purpose.get(),
                        from.get(),
                        row.optional().date("until"),
                        row.optional().date("withdrawn_on"),
                        row.optionalText("document").orElse(""),
                        row.position()))
                : Optional.empty();
    }

    /** A pattern must name a table of the folder: a slip would grant or withdraw nothing in silence. */
    private static boolean isField(TableRow row, String text) {
        boolean known = text.equals("*")
                || Arrays.stream(FolderTable.values())
                        .map(table -> table.file().replace(".csv", ""))
                        .anyMatch(table -> text.matches(java.util.regex.Pattern.quote(table) + "\\.(\\*|[a-z_]+)"));
        if (!known) {
            row.report(Finding.error("sources.bad-field", row.position("field"), text));
        }
        return known;
    }
}
