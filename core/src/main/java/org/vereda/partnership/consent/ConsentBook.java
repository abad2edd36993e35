package org.vereda.partnership.consent;

import java.time.LocalDate;
import java.util.List;

/**
 * All consents of a partnership. Nothing is shown to another without one. A field may be seen on a day where a grant about it holds on that
 * day and no withdrawal about it, however wide or narrow, came on or after the first day of the grant: what was withdrawn needs a new grant.
 *
 * @param consents the consents in any order
 */
public record ConsentBook(List<Consent> consents) {
    public ConsentBook {
        consents = List.copyOf(consents);
    }

    /**
     * Whether somebody may see a field.
     *
     * @param owner whose data
     * @param table the table without its ending
     * @param column the column
     * @param receiver who wants to see it
     * @param purpose what for
     */
    public boolean allows(String owner, String table, String column, String receiver, String purpose, LocalDate day) {
        if (owner.equals(receiver)) {
            return true;
        }
        List<Consent> about = consents.stream()
                .filter(consent -> consent.isAbout(owner, table, column, receiver, purpose))
                .toList();
        return about.stream()
                .filter(consent -> consent.isGrantedOn(day))
                .anyMatch(grant -> about.stream().noneMatch(other -> isWithdrawnAfter(grant, other, day)));
    }

    private static boolean isWithdrawnAfter(Consent grant, Consent other, LocalDate day) {
        return other.withdrawnOn()
                .filter(date -> !date.isAfter(day) && !date.isBefore(grant.from()))
                .isPresent();
    }
}
