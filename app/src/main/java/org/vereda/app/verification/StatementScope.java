package org.vereda.app.verification;

import java.util.List;
import java.util.Locale;
import org.vereda.partnership.Cohort;
import org.vereda.partnership.Project;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import org.vereda.sources.folder.PartnershipFolder;

/**
 * Which projects a sample or a statement is about.
 *
 * @param kind how they are named
 * @param ids the cohort, or the projects; empty for all
 */
public record StatementScope(Kind kind, List<String> ids) {
    /** Every project of the folder. */
    public static final StatementScope ALL = new StatementScope(Kind.ALL, List.of());

    /** How projects are named. */
    public enum Kind {
        /** Every project. */
        ALL,
        /** Those of a cohort. */
        COHORT,
        /** One by one. */
        PROJECTS;

        /** The word in a statement. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public StatementScope {
        ids = List.copyOf(ids);
    }

    /**
     * The identifiers of the projects.
     *
     * @throws InvalidInput where a project or the cohort is not there
     */
    List<String> projects(PartnershipFolder folder) {
        List<String> known = folder.projects().stream().map(Project::id).toList();
        return switch (kind) {
            case ALL -> known;
            case COHORT -> ofCohort(folder);
            case PROJECTS -> {
                requireAll(ids, known, "verification.no-project", "projects.csv");
                yield ids;
            }
        };
    }

    private List<String> ofCohort(PartnershipFolder folder) {
        requireAll(ids, folder.cohorts().stream().map(Cohort::id).toList(), "verification.no-cohort", "cohorts.csv");
        return folder.projects().stream()
                .filter(project -> ids.contains(project.cohort()))
                .map(Project::id)
                .toList();
    }

    private static void requireAll(List<String> ids, List<String> known, String code, String file) {
        ids.stream().filter(id -> !known.contains(id)).findFirst().ifPresent(id -> {
            throw InvalidInput.of(Finding.error(code, SourcePosition.ofFile(file), id));
        });
    }
}
