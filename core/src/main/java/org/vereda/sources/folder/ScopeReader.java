package org.vereda.sources.folder;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vereda.inventory.Facility;
import org.vereda.partnership.Cohort;
import org.vereda.partnership.Organization;
import org.vereda.quantity.Finding;
import org.vereda.roadmap.policy.Scope;
import org.vereda.sources.table.TableRow;

/**
 * Reads whom a target, budget or rule is about: {@code all}, a country, a facility, or facilities that have something in common
 * ({@code country:CA}, {@code region:US-MI}, {@code organization:ID}, {@code cohort:ID}, {@code role:supplier}, {@code size:small}).
 */
final class ScopeReader {
    private static final String SMALL = "small";

    private final FolderNames names;
    private final List<Facility> facilities;
    private final Map<String, Organization> organizations;
    private final Map<String, Cohort> cohorts;

    ScopeReader(FolderNames names, List<Facility> facilities, List<Organization> organizations, List<Cohort> cohorts) {
        this.names = names;
        this.facilities = facilities;
        this.organizations = byId(organizations, Organization::id);
        this.cohorts = byId(cohorts, Cohort::id);
    }

    private static <T> Map<String, T> byId(List<T> items, Function<T, String> id) {
        return items.stream().collect(Collectors.toMap(id, Function.identity(), (first, twin) -> first));
    }

    FolderNames names() {
        return names;
    }

    Optional<Scope> scope(TableRow row) {
        return row.text("scope").flatMap(text -> text.contains(":") ? group(row, text) : plain(row, text));
    }

    private Optional<Scope> plain(TableRow row, String text) {
        Scope scope = Scope.parse(text);
        if (scope instanceof Scope.AtFacility && !names.has(FolderTable.FACILITIES, text)) {
            names.reportUnknown(FolderTable.FACILITIES, row, "scope", text, "sources.unknown-plan-scope");
            return Optional.empty();
        }
        return Optional.of(scope);
    }

    private Optional<Scope> group(TableRow row, String text) {
        int colon = text.indexOf(':');
        String word = text.substring(colon + 1);
        Set<String> members =
                members(text.substring(0, colon), word).map(Facility::id).collect(Collectors.toSet());
        if (members.isEmpty()) {
            row.report(Finding.error("sources.empty-plan-scope", row.position("scope"), text));
            return Optional.empty();
        }
        return Optional.of(new Scope.Group(text, members));
    }

    private Stream<Facility> members(String kind, String word) {
        return switch (kind) {
            case "country" -> those(facility -> facility.country().name().equals(word));
            case "region" -> those(facility -> facility.subdivision().code().equals(word));
            case "organization" -> those(facility -> facility.organization().equals(word));
            case "cohort" -> those(facility -> isIn(word, facility));
            case "role" ->
                those(facility -> of(facility)
                        .filter(owner -> owner.role().name().equalsIgnoreCase(word))
                        .isPresent());
            case "size" ->
                those(facility -> word.equals(SMALL)
                        && of(facility).filter(Organization::isSmallOrMedium).isPresent());
            default -> Stream.empty();
        };
    }

    private Stream<Facility> those(Predicate<Facility> wanted) {
        return facilities.stream().filter(wanted);
    }

    private Optional<Organization> of(Facility facility) {
        return Optional.ofNullable(organizations.get(facility.organization()));
    }

    private boolean isIn(String id, Facility facility) {
        Cohort cohort = cohorts.get(id);
        return cohort != null
                && (cohort.anchor().equals(facility.organization())
                        || cohort.suppliers().contains(facility.organization()));
    }
}
