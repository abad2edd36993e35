package org.vereda.app.web.anchor;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.vereda.app.accounts.Role;
import org.vereda.app.web.frame.Visit;
import org.vereda.app.web.workshop.Circle;
import org.vereda.app.web.workshop.Workshop;
import org.vereda.inventory.Facility;
import org.vereda.partnership.Organization;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;

/**
 * Who asks other members for something: an anchor its suppliers and the members of its cohorts, the secretariat all who take part.
 *
 * @param organization the organization that asks
 * @param members those that it may ask
 * @param plants their plants, by name
 */
record Asker(String organization, List<Organization> members, List<Facility> plants) {
    static final Set<Role> ROLES = EnumSet.of(Role.ANCHOR, Role.SECRETARIAT);

    /** Stands for the secretariat where the table of organizations names none that runs the partnership; no identifier looks like it. */
    static final String RUNNING = "*secretariat";

    Asker {
        members = List.copyOf(members);
        plants = List.copyOf(plants);
    }

    /** Whom a visitor asks for; nothing for a role that holds for a single plant. */
    static Optional<Asker> of(Visit visit, Workshop workshop, LocalDate today) {
        Optional<Anchor> anchor = Anchor.of(visit, workshop);
        if (anchor.isPresent()) {
            return anchor.filter(Anchor::mayAsk).map(one -> asking(one.organization(), one.members(), one.view()));
        }
        return Circle.of(workshop, today)
                .filter(circle -> visit.who().has(Role.SECRETARIAT))
                .flatMap(circle -> workshop.view(visit.who().reach()).map(view -> {
                    String organization =
                            circle.receivers(visit.who()).stream().findFirst().orElse(RUNNING);
                    return asking(organization, everybody(circle, organization), view);
                }));
    }

    private static Set<String> everybody(Circle circle, String organization) {
        return circle.organizations().stream()
                .map(Organization::id)
                .filter(id -> !id.equals(organization))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Asker asking(String organization, Set<String> members, Workshop.View view) {
        List<Facility> plants = view.folder().facilities().stream()
                .filter(site -> members.contains(site.organization()))
                .sorted(Comparator.comparing(Facility::name))
                .toList();
        Set<String> running = plants.stream().map(Facility::organization).collect(Collectors.toUnmodifiableSet());
        List<Organization> known = view.folder().organizations().stream()
                .filter(one -> running.contains(one.id()))
                .sorted(Comparator.comparing(Organization::name))
                .toList();
        return new Asker(organization, known, plants);
    }

    /** True for an organization that others can consent to. */
    boolean isNamed() {
        return !organization.equals(RUNNING);
    }

    /**
     * A plant that may be asked.
     *
     * @throws InvalidInput where it is none
     */
    Facility plant(String id) {
        return plants.stream()
                .filter(site -> site.id().equals(id))
                .findFirst()
                .orElseThrow(() -> refused("anchor.not-askable", id));
    }

    /**
     * A member that may be asked.
     *
     * @throws InvalidInput where it is none
     */
    Organization member(String id) {
        return members.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> refused("anchor.not-askable", id));
    }

    static InvalidInput refused(String code, String value) {
        return InvalidInput.of(Finding.error(code, SourcePosition.NOWHERE, value));
    }
}
