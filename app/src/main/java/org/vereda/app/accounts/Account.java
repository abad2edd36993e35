package org.vereda.app.accounts;

import java.util.List;
import org.vereda.report.words.Language;

/**
 * Somebody who can come in.
 *
 * @param id never changes and tells nothing
 * @param email what it signs in with, in lower case
 * @param name the person
 * @param language what it reads
 * @param isActive false after it was shut
 * @param hasJoined true after the invitation was accepted
 * @param memberships its roles
 */
public record Account(
        String id,
        String email,
        String name,
        Language language,
        boolean isActive,
        boolean hasJoined,
        List<Membership> memberships) {
    public Account {
        memberships = List.copyOf(memberships);
    }

    public boolean has(Role role) {
        return memberships.stream().anyMatch(one -> one.role() == role);
    }

    /** What it may see and write. */
    public AccountReach reach() {
        return new AccountReach(memberships);
    }
}
