package org.vereda.app.web.supplier;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.vereda.app.accounts.Account;
import org.vereda.app.accounts.AccountReach;
import org.vereda.app.accounts.Membership;
import org.vereda.app.consent.ConsentScope;
import org.vereda.app.keep.Edit;
import org.vereda.app.keep.KeptTable;
import org.vereda.app.web.workshop.Circle;
import org.vereda.partnership.consent.Consent;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import org.vereda.sources.folder.PartnershipFolder;

/** Consents that are granted and withdrawn, as rows of their table: kept, undone and checked as every other row. */
public final class ConsentDeeds {
    public static final String TABLE = "consents.csv";
    private static final String PURPOSE = "[\\p{L}\\p{N}_-]{1,40}|\\*";

    private final Clock clock;

    ConsentDeeds(Clock clock) {
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The organizations that somebody may consent for: those of which its role has every plant. */
    static List<String> organizations(Account account) {
        return account.memberships().stream()
                .filter(one -> one.role().isOfAnOrganization() && one.facility().isEmpty())
                .map(Membership::organization)
                .distinct()
                .toList();
    }

    /** The fields of a table that can be consented to. */
    public static List<String> fields(String path) {
        String table = path.replaceFirst("\\.csv$", "");
        return PartnershipFolder.columnsOf(path).stream()
                .filter(column -> !ConsentScope.isKey(column))
                .map(column -> table + "." + column)
                .toList();
    }

    /**
     * A grant from today on. A table without a column for what was filled in does not take it, so that no end of a consent is lost.
     *
     * @param columns of the table as it is; empty where there is none yet
     * @param field the fields of the form
     * @throws InvalidInput where a field holds what cannot be granted
     */
    Edit grant(Account account, Circle circle, List<String> columns, Function<String, String> field) {
        String organization = own(account, field.apply("organization"));
        String receiver = field.apply("receiver");
        boolean isKnown = receiver.equals(Consent.EVERYBODY)
                || circle.organizations().stream().anyMatch(one -> one.id().equals(receiver));
        require(isKnown && !receiver.equals(organization), "consent.unknown-organization", receiver);
        String fields = field.apply("field");
        require(isField(fields), "consent.no-field", fields);
        String purpose = field.apply("purpose").strip();
        require(isPurpose(purpose), "consent.no-purpose", purpose);
        Map<String, String> row = new LinkedHashMap<>();
        row.put("organization", organization);
        row.put("field", fields);
        row.put("receiver", receiver);
        row.put("purpose", purpose);
        row.put("from", today().toString());
        row.put("until", until(field.apply("until").strip()));
        row.put("document", field.apply("document").strip());
        List<String> header = columns.isEmpty() ? PartnershipFolder.columnsOf(TABLE) : columns;
        row.entrySet().removeIf(cell -> cell.getValue().isEmpty() && !header.contains(cell.getKey()));
        return new Edit.Add(TABLE, header, List.of(row));
    }

    private static String own(Account account, String organization) {
        require(organizations(account).contains(organization), "consent.unknown-organization", organization);
        return organization;
    }

    /** True for a purpose as consents name them. */
    public static boolean isPurpose(String text) {
        return text.matches(PURPOSE);
    }

    /** True for a field or table of plants as consents name them. */
    public static boolean isField(String text) {
        return text.equals("*")
                || AccountReach.ofPlants().stream()
                        .anyMatch(path -> text.equals(path.replaceFirst("csv$", "*"))
                                || fields(path).contains(text));
    }

    private String until(String text) {
        if (text.isEmpty()) {
            return "";
        }
        Optional<LocalDate> day = day(text);
        require(day.filter(last -> !last.isBefore(today())).isPresent(), "consent.no-end", text);
        return day.map(LocalDate::toString).orElse("");
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    /** Takes a grant back from today on. */
    Edit withdraw(KeptTable table, String row, String since) {
        KeptTable.Line line = table.rows().stream()
                .filter(one -> Long.toString(one.number()).equals(row))
                .findFirst()
                .orElseThrow(() -> InvalidInput.of(Finding.error("keep.no-row", SourcePosition.ofFile(TABLE), row)));
        long seen = since.matches("[0-9]{1,15}") ? Long.parseLong(since) : -1;
        return new Edit.Set(TABLE, line.number(), seen, Map.of("withdrawn_on", today().toString()));
    }

    private static void require(boolean isRight, String code, String value) {
        if (!isRight) {
            throw InvalidInput.of(Finding.error(code, SourcePosition.NOWHERE, value));
        }
    }
}
