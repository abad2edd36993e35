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
import org.vereda.sources.folder.PartnershipSettings;

/**
 * What a role can be for: the organizations and facilities that take part, delegations and observers of the review. Only their identifiers leave here,
 * so that who invites people need not know them by heart.
 *
 * @param organizations identifiers of organizations, none while no folder was taken in
 * @param facilities the facilities
 * @param rules who reviews the roadmap; nothing where the settings do not tell, for accounts are looked after all the same
 */
record RolePlaces(List<String> organizations, List<Facility> facilities, Optional<ReviewRules> rules) {
    private static final Set<String> TABLES = Set.of("organizations.csv", "facilities.csv");

    RolePlaces {
        organizations = List.copyOf(organizations);
        facilities = List.copyOf(facilities);
    }

    static RolePlaces of(Workshop workshop) {
        return workshop.tables(
                        TABLES,
                        folder -> new RolePlaces(
                                folder.organizations().stream()
                                        .map(Organization::id)
                                        .sorted()
                                        .toList(),
                                folder.facilities(),
                                rules(folder.settings())))
                .orElseGet(() -> new RolePlaces(List.of(), List.of(), Optional.empty()));
    }

    private static Optional<ReviewRules> rules(PartnershipSettings settings) {
        try {
            return Optional.of(ReviewDesk.rulesOf(settings));
        } catch (InvalidInput unreadable) {
            return Optional.empty();
        }
    }

    /** All that the first field of a role may name. */
    List<String> names() {
        return Stream.of(organizations, delegations(), observers())
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    private List<String> delegations() {
        return rules.map(ReviewRules::delegations).orElse(List.of());
    }

    private List<String> observers() {
        return rules.map(ReviewRules::observers).orElse(List.of());
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
        if (!organization.isEmpty() && !isKnown(membership)) {
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

    private boolean isKnown(Membership membership) {
        return switch (membership.role()) {
            case SUPPLIER, ANCHOR, RECYCLER, VERIFIER -> organizations.contains(membership.organization());
            case DELEGATION -> rules.isEmpty() || delegations().contains(membership.organization());
            case ANALYST -> rules.isEmpty() || observers().contains(membership.organization());
            case SECRETARIAT, ADMINISTRATOR -> false;
        };
    }
}
