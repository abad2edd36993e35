package org.vereda.app.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.vereda.app.accounts.Membership;
import org.vereda.app.delegations.ReviewDesk;
import org.vereda.app.web.workshop.Workshop;
import org.vereda.inventory.Facility;
import org.vereda.partnership.Organization;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import org.vereda.roadmap.review.ReviewRules;

/**
 * What a role can be for: the organizations and facilities that take part, delegations and observers of the review. Only their identifiers leave here,
 * so that who invites people need not know them by heart.
 *
 * @param organizations identifiers of organizations, none while no folder was taken in
 * @param facilities the facilities
 * @param delegations names of delegations
 * @param observers names of observers
 */
record RolePlaces(
        List<String> organizations, List<Facility> facilities, List<String> delegations, List<String> observers) {
    private static final Set<String> TABLES = Set.of("organizations.csv", "facilities.csv");

    RolePlaces {
        organizations = List.copyOf(organizations);
        facilities = List.copyOf(facilities);
        delegations = List.copyOf(delegations);
        observers = List.copyOf(observers);
    }

    static RolePlaces of(Workshop workshop) {
        Optional<ReviewRules> rules = workshop.settings().map(ReviewDesk::rulesOf);
        return workshop.tables(
                        TABLES,
                        folder -> new RolePlaces(
                                folder.organizations().stream()
                                        .map(Organization::id)
                                        .sorted()
                                        .toList(),
                                folder.facilities(),
                                rules.map(ReviewRules::delegations).orElse(List.of()),
                                rules.map(ReviewRules::observers).orElse(List.of())))
                .orElseGet(() -> new RolePlaces(List.of(), List.of(), List.of(), List.of()));
    }

    /** All that the first field of a role may name. */
    List<String> names() {
        return Stream.of(organizations, delegations, observers)
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    List<String> facilityNames() {
        return facilities.stream().map(Facility::id).sorted().toList();
    }

    /**
     * Refuses a role that nobody could use, for there is no such organization, facility or delegation.
     *
     * @throws InvalidInput naming it
     */
    void require(Membership membership) {
        if (organizations.isEmpty()) {
            return;
        }
        String organization = membership.organization();
        if (!organization.isEmpty() && !known(membership).contains(organization)) {
            throw InvalidInput.of(Finding.error("portal.unknown-place", SourcePosition.NOWHERE, organization));
        }
        boolean isThere = facilities.stream()
                .anyMatch(one -> one.id().equals(membership.facility())
                        && (organization.isEmpty() || one.organization().equals(organization)));
        if (!membership.facility().isEmpty() && !isThere) {
            throw InvalidInput.of(Finding.error(
                    "portal.unknown-facility", SourcePosition.NOWHERE, membership.facility(), organization));
        }
    }

    private List<String> known(Membership membership) {
        return switch (membership.role()) {
            case SUPPLIER, ANCHOR, RECYCLER, VERIFIER -> organizations;
            case DELEGATION -> delegations;
            case ANALYST -> observers;
            case SECRETARIAT, ADMINISTRATOR -> List.of();
        };
    }
}
