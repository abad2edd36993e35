package org.vereda.app.web.anchor;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
 * @param names the organization that asks, then those in whose name it asked before it had that one
 * @param members those that it may ask
 * @param plants their plants, by name
 */
record Asker(List<String> names, List<Organization> members, List<Facility> plants) {
    static final Set<Role> ROLES = EnumSet.of(Role.ANCHOR, Role.SECRETARIAT);

    /** Stands for the secretariat where the table of organizations names none that runs the partnership; no identifier looks like it. */
    static final String RUNNING = "*secretariat";

    Asker {
        names = List.copyOf(names);
        members = List.copyOf(members);
        plants = List.copyOf(plants);
    }

    /** Whom a visitor asks for; nothing for a role that holds for a single plant. */
    static Optional<Asker> of(Visit visit, Workshop workshop, LocalDate today) {
        Optional<Asker> anchor = Anchor.of(visit, workshop)
                .filter(Anchor::mayAsk)
                .map(one -> asking(List.of(one.organization()), one.members(), one.view()));
        return anchor.isPresent() || !visit.who().has(Role.SECRETARIAT)
                ? anchor
                : Circle.of(workshop, today)
                        .flatMap(circle -> workshop.view(visit.who().reach()).map(view -> running(circle, view)));
    }

    /** The secretariat, and whoever may be asked by it: everybody else. */
    private static Asker running(Circle circle, Workshop.View view) {
        List<String> names =
                Stream.concat(circle.running().stream(), Stream.of(RUNNING)).toList();
        Set<String> members = circle.organizations().stream()
                .map(Organization::id)
                .filter(id -> !names.contains(id))
                .collect(Collectors.toUnmodifiableSet());
        return asking(names, members, view);
    }

    private static Asker asking(List<String> names, Set<String> members, Workshop.View view) {
        List<Facility> plants = view.folder().facilities().stream()
                .filter(site -> members.contains(site.organization()))
                .sorted(Comparator.comparing(Facility::name))
                .toList();
        Set<String> running = plants.stream().map(Facility::organization).collect(Collectors.toUnmodifiableSet());
        List<Organization> known = view.folder().organizations().stream()
                .filter(one -> running.contains(one.id()))
                .sorted(Comparator.comparing(Organization::name))
                .toList();
        return new Asker(names, known, plants);
    }

    String organization() {
        return names.getFirst();
    }

    /** True for an organization that others can consent to. */
    boolean isNamed() {
        return !organization().equals(RUNNING);
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
