package org.vereda.app.web.workshop;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vereda.app.accounts.Account;
import org.vereda.app.accounts.AccountReach;
import org.vereda.app.accounts.Membership;
import org.vereda.app.accounts.Role;
import org.vereda.app.consent.ConsentScope;
import org.vereda.app.consent.ConsentScope.Look;
import org.vereda.partnership.Organization;

/**
 * Who takes part and what they consented to. Only names and consents are read of everybody; nothing of it is shown but what opens something
 * to the reader.
 *
 * @param organizations the organizations
 * @param scope the consents of a day
 */
public record Circle(List<Organization> organizations, ConsentScope scope) {
    private static final Set<String> TABLES = Set.of("organizations.csv", "facilities.csv", "consents.csv");

    /** The purpose for which plants let their planned actions be seen. */
    private static final String ROADMAP = "roadmap";

    private static final List<String> PLANNED = List.of("measure", "start");

    public Circle {
        organizations = List.copyOf(organizations);
    }

    /** The circle of today; nothing while no folder was taken in. */
    public static Optional<Circle> of(Workshop workshop, LocalDate today) {
        return workshop.tables(
                TABLES, folder -> new Circle(folder.organizations(), new ConsentScope(folder.consents(), today)));
    }

    /** The name of an organization, or its identifier where there is none. */
    public String name(String id) {
        return organizations.stream()
                .filter(one -> one.id().equals(id))
                .map(Organization::name)
                .findFirst()
                .orElse(id);
    }

    /** The organizations that somebody reads for: its own, or those that run the partnership. */
    public List<String> receivers(Account account) {
        Stream<String> own = account.memberships().stream()
                .filter(one -> one.role().isOfAnOrganization())
                .map(Membership::organization);
        Stream<String> running = account.has(Role.SECRETARIAT) ? running().stream() : Stream.empty();
        return Stream.concat(own, running).distinct().toList();
    }

    /** The organizations that run the partnership. */
    public List<String> running() {
        return organizations.stream()
                .filter(one -> one.role() == org.vereda.partnership.Role.SECRETARIAT)
                .map(Organization::id)
                .toList();
    }

    /** What may be looked at of an owner, by purpose. */
    public List<Look> looks(Organization owner, Collection<String> receivers) {
        Set<String> purposes = new TreeSet<>(scope.purposes(owner.id(), receivers));
        return purposes.stream()
                .map(purpose -> new Look(owner.id(), List.copyOf(receivers), purpose))
                .filter(look -> scope.isOpen(look, AccountReach.ofPlants()))
                .toList();
    }

    /** The organizations that let who runs the partnership see which action a roadmap plans at which of their plants, and when. */
    public Set<String> openToRoadmaps() {
        return organizations.stream()
                .map(Organization::id)
                .filter(owner -> scope.columns(new Look(owner, running(), ROADMAP), "projects.csv", PLANNED)
                        .equals(PLANNED))
                .collect(Collectors.toUnmodifiableSet());
    }
}
