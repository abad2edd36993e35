package org.vereda.app.consent;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.vereda.partnership.Organization;
import org.vereda.sources.folder.PartnershipFolder;

/**
 * Whose the rows of tables are. A row is of the organization that it names itself, or that runs its facility, or the facility of its
 * project or meter, or that makes its product. Tables about the partnership as a whole are nobody's own.
 */
final class RowOwners {
    /** Tables that belong to the partnership. */
    private static final Set<String> COMMON = Set.of(
            "cohorts.csv",
            "targets.csv",
            "budgets.csv",
            "rules.csv",
            "published.csv",
            "documents.csv",
            "measures.csv",
            "consents.csv");

    /** Columns that say what a row is about; without them an export could not be read. */
    private static final Set<String> KEYS = Set.of(
            "id",
            "organization",
            "facility",
            "project",
            "meter",
            "product",
            "metric",
            "stage",
            "period_start",
            "period_end",
            "year");

    private final Set<String> organizations;
    private final Map<String, String> facilities = new HashMap<>();
    private final Map<String, String> projects = new HashMap<>();
    private final Map<String, String> meters = new HashMap<>();
    private final Map<String, String> products = new HashMap<>();

    RowOwners(PartnershipFolder folder) {
        organizations = folder.organizations().stream().map(Organization::id).collect(Collectors.toSet());
        folder.facilities().forEach(site -> facilities.put(site.id(), site.organization()));
        folder.projects().forEach(project -> put(projects, project.id(), project.facility()));
        folder.metering().meters().forEach(meter -> put(meters, meter.id(), meter.facility()));
        folder.production().forEach(row -> put(products, row.product(), row.facility()));
    }

    private void put(Map<String, String> owners, String id, String facility) {
        Optional.ofNullable(facilities.get(facility)).ifPresent(owner -> owners.put(id, owner));
    }

    boolean isCommon(String file) {
        return COMMON.contains(file);
    }

    static boolean isKey(String column) {
        return KEYS.contains(column);
    }

    /** The owner of a row, or nothing where nobody can be told: then nobody can consent. */
    Optional<String> of(String file, List<String> header, List<String> row) {
        if (file.equals("organizations.csv")) {
            return cell(header, row, "id");
        }
        if (file.equals("facilities.csv")) {
            return cell(header, row, "organization");
        }
        return cell(header, row, "facility")
                .flatMap(id -> Optional.ofNullable(facilities.get(id)))
                .or(() -> cell(header, row, "project").flatMap(id -> Optional.ofNullable(projects.get(id))))
                .or(() -> cell(header, row, "meter").flatMap(id -> Optional.ofNullable(meters.get(id))))
                .or(() -> cell(header, row, "scope").flatMap(id -> Optional.ofNullable(facilities.get(id))))
                .or(() -> cell(header, row, "scope").filter(organizations::contains))
                .or(() -> cell(header, row, "product").flatMap(id -> Optional.ofNullable(products.get(id))))
                .or(() -> cell(header, row, "id").flatMap(id -> Optional.ofNullable(products.get(id))));
    }

    private static Optional<String> cell(List<String> header, List<String> row, String column) {
        int at = header.indexOf(column);
        return at < 0 || at >= row.size() || row.get(at).isBlank()
                ? Optional.empty()
                : Optional.of(row.get(at).strip());
    }
}
