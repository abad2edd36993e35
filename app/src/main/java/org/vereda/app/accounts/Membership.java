package org.vereda.app.accounts;

import java.util.Optional;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;

/**
 * A role of somebody.
 *
 * @param role the role
 * @param organization where; empty for everywhere, which some roles may not be
 * @param facility the only facility of the organization; empty for all of them
 */
public record Membership(Role role, String organization, String facility) {
    /**
     * Checks it.
     *
     * @throws InvalidInput where a role of an organization names none, or a facility stands without organization
     */
    public Membership {
        if (organization.isBlank() && (role.isOfAnOrganization() || !facility.isBlank())) {
            throw InvalidInput.of(Finding.error("portal.no-organization", SourcePosition.NOWHERE, role.name()));
        }
    }

    /** True where another role is the same one, for the same or for less. */
    boolean holds(Membership other) {
        return role == other.role
                && (organization.isEmpty() || organization.equals(other.organization))
                && (facility.isEmpty() || facility.equals(other.facility));
    }

    /** True for rows of its organization, and of its facility where it has only one. */
    boolean isOwn(Optional<String> whose, Optional<String> where) {
        return whose.filter(organization::equals).isPresent()
                && (facility.isEmpty() || where.filter(facility::equals).isPresent());
    }

    /** The same, with everything where it names no organization. */
    boolean covers(Optional<String> whose, Optional<String> where) {
        return (organization.isEmpty() && whose.isPresent()) || isOwn(whose, where);
    }
}
