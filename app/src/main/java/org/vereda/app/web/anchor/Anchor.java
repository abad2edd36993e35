package org.vereda.app.web.anchor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.vereda.app.accounts.Membership;
import org.vereda.app.accounts.Role;
import org.vereda.app.web.frame.Visit;
import org.vereda.app.web.workshop.Workshop;
import org.vereda.inventory.Facility;
import org.vereda.partnership.Cohort;
import org.vereda.partnership.Organization;

/**
 * What an anchor works with: its own plants, and who supplies them by its own parts lists and its cohorts. Everything is within its reach.
 *
 * @param organization the anchor
 * @param mayAsk false for a role that holds for a single facility: only who speaks for the whole organization sends requests
 * @param view what is within reach
 * @param sites all plants of the partnership by identifier: every member knows who takes part
 */
record Anchor(String organization, boolean mayAsk, Workshop.View view, Map<String, Facility> sites) {
    private static final String BOM = "bom.csv";

    Anchor {
        sites = Map.copyOf(sites);
    }

    /** The first organization that the visitor is an anchor in; nothing while no folder was taken in. */
    static Optional<Anchor> of(Visit visit, Workshop workshop) {
        Optional<Membership> membership = visit.who().memberships().stream()
                .filter(one -> one.role() == Role.ANCHOR)
                .findFirst();
        return membership.flatMap(one -> workshop.view(visit.who().reach())
                .map(view -> new Anchor(
                        one.organization(),
                        one.facility().isEmpty(),
                        view,
                        view.folder().facilities().stream()
                                .collect(Collectors.toMap(Facility::id, site -> site, (first, second) -> first)))));
    }

    boolean isOwn(String plant) {
        return view.plants().contains(plant);
    }

    /** The plants that lines of the own parts lists name as suppliers. */
    Set<String> suppliers() {
        return named("supplier").stream()
                .filter(plant -> sites.containsKey(plant) && !isOwn(plant))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What the own parts lists name as inputs: products of suppliers, and flows. */
    Set<String> inputs() {
        return named("input");
    }

    /** A column of the own parts lists as written: lines with products that are out of reach are no lines of the folder. */
    private Set<String> named(String column) {
        List<List<String>> rows = view.folder().tables().getOrDefault(BOM, List.of());
        int at = rows.isEmpty() ? -1 : rows.getFirst().indexOf(column);
        return at < 0
                ? Set.of()
                : rows.stream()
                        .skip(1)
                        .filter(row -> row.size() > at)
                        .map(row -> row.get(at).strip())
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** The cohorts that it invited to. */
    List<Cohort> cohorts() {
        return view.folder().cohorts().stream()
                .filter(cohort -> cohort.anchor().equals(organization))
                .toList();
    }

    /** The organizations that supply it or are in one of its cohorts. */
    Set<String> members() {
        Set<String> members = new TreeSet<>();
        suppliers().forEach(plant -> members.add(owner(plant)));
        cohorts().forEach(cohort -> members.addAll(cohort.suppliers()));
        members.remove(organization);
        return members;
    }

    /** The plants of those organizations. */
    List<Facility> plantsOf(String member) {
        List<Facility> plants = new ArrayList<>(view.folder().facilities());
        plants.removeIf(site -> !site.organization().equals(member));
        return plants;
    }

    /** Who runs a plant, empty where nobody knows. */
    String owner(String plant) {
        return Optional.ofNullable(sites.get(plant)).map(Facility::organization).orElse("");
    }

    /** The plants that the anchor may send requests to: those that supply it, and those of the members of its cohorts. */
    Set<String> askable() {
        Set<String> members = members();
        return sites.values().stream()
                .filter(site -> members.contains(site.organization()) && !isOwn(site.id()))
                .map(Facility::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    String plantName(String plant) {
        return Optional.ofNullable(sites.get(plant)).map(Facility::name).orElse(plant);
    }

    String memberName(String member) {
        return view.folder().organizations().stream()
                .filter(one -> one.id().equals(member))
                .map(Organization::name)
                .findFirst()
                .orElse(member);
    }
}
