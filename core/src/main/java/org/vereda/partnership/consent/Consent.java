package org.vereda.partnership.consent;

import java.time.LocalDate;
import java.util.Optional;
import org.vereda.quantity.SourcePosition;

/**
 * What an organization allows, or takes back. One row of {@code consents.csv}.
 *
 * @param organization whose data
 * @param field which fields: {@code table.column}, {@code table.*} or {@code *}
 * @param receiver who may see them: an organization, or {@code partnership} for everybody
 * @param purpose what for: a word, or {@code *} for anything
 * @param from the first day
 * @param until the last day, none for no end
 * @param withdrawnOn the day on which it was taken back; from then on it forbids what it allowed
 * @param document where that is written
 * @param position where it was read
 */
public record Consent(
        String organization,
        String field,
        String receiver,
        String purpose,
        LocalDate from,
        Optional<LocalDate> until,
        Optional<LocalDate> withdrawnOn,
        String document,
        SourcePosition position) {
    /** The receiver that stands for everybody. */
    public static final String EVERYBODY = "partnership";

    private static final String ANY = "*";

    /** True where it is about the field, receiver and purpose. */
    boolean isAbout(String whose, String table, String column, String whom, String what) {
        return organization.equals(whose)
                && covers(table, column)
                && (receiver.equals(EVERYBODY) || receiver.equals(whom))
                && (purpose.equals(ANY) || purpose.equals(what));
    }

    private boolean covers(String table, String column) {
        return field.equals(ANY) || field.equals(table + "." + ANY) || field.equals(table + "." + column);
    }

    boolean isGrantedOn(LocalDate day) {
        return withdrawnOn.isEmpty()
                && !day.isBefore(from)
                && until.map(end -> !day.isAfter(end)).orElse(true);
    }
}
