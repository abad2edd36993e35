package org.vereda.partnership.council;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.vereda.inventory.Facility;
import org.vereda.measures.PlanMoney;
import org.vereda.partnership.Cohort;
import org.vereda.partnership.Ledger;
import org.vereda.partnership.Organization;
import org.vereda.partnership.Project;
import org.vereda.partnership.disclosure.DisclosurePolicy;
import org.vereda.partnership.realised.RealisedLedger;

/**
 * What a Council report is made from.
 *
 * @param organizations who takes part
 * @param facilities where
 * @param cohorts the supply chains
 * @param projects what they do
 * @param book what was stated and printed
 * @param ledger what came about
 * @param money the currency and price year of sums
 * @param policy what may be shown of confidential figures
 * @param earlier what each earlier report showed
 */
public record CouncilInput(
        List<Organization> organizations,
        List<Facility> facilities,
        List<Cohort> cohorts,
        List<Project> projects,
        Ledger book,
        RealisedLedger ledger,
        PlanMoney money,
        DisclosurePolicy policy,
        List<List<ShownSums>> earlier) {
    private static final String SMALL = "sme";
    private static final String LARGER = "larger";

    public CouncilInput {
        organizations = List.copyOf(organizations);
        facilities = List.copyOf(facilities);
        cohorts = List.copyOf(cohorts);
        projects = List.copyOf(projects);
        earlier = earlier.stream().map(List::copyOf).toList();
    }

    Optional<Facility> facility(Project project) {
        return facilities.stream()
                .filter(site -> site.id().equals(project.facility()))
                .findFirst();
    }

    Optional<Organization> organization(Project project) {
        return facility(project)
                .flatMap(site -> organizations.stream()
                        .filter(one -> one.id().equals(site.organization()))
                        .findFirst());
    }

    /** True for a project without facility: it stands for a sum that somebody published. */
    boolean isPublished(Project project) {
        return project.facility().isEmpty();
    }

    /** The groups that there are: all, then the cohorts, countries and sizes of the projects. */
    List<GroupKey> groups() {
        Set<String> countries = new TreeSet<>();
        Set<String> sizes = new TreeSet<>();
        projects.forEach(project -> {
            facility(project).ifPresent(site -> countries.add(site.country().name()));
            size(project).ifPresent(sizes::add);
        });
        List<GroupKey> groups = new java.util.ArrayList<>(List.of(GroupKey.ALL));
        cohorts.forEach(cohort -> groups.add(new GroupKey(GroupKey.Kind.COHORT, cohort.id())));
        countries.forEach(country -> groups.add(new GroupKey(GroupKey.Kind.COUNTRY, country)));
        sizes.forEach(size -> groups.add(new GroupKey(GroupKey.Kind.SIZE, size)));
        return groups;
    }

    boolean belongs(Project project, GroupKey group) {
        return switch (group.kind()) {
            case ALL -> true;
            case COHORT -> project.cohort().equals(group.id());
            case COUNTRY ->
                facility(project)
                        .map(site -> site.country().name().equals(group.id()))
                        .orElse(false);
            case SIZE -> size(project).map(group.id()::equals).orElse(false);
        };
    }

    private Optional<String> size(Project project) {
        return organization(project)
                .filter(one -> one.employees().isPresent())
                .map(one -> one.isSmallOrMedium() ? SMALL : LARGER);
    }
}
