package org.vereda.partnership.realised;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vereda.measures.PlanMoney;
import org.vereda.partnership.Project;
import org.vereda.partnership.Saving;
import org.vereda.partnership.Verification;
import org.vereda.partnership.baseline.FitLimits;
import org.vereda.partnership.metering.Metering;

/**
 * What the ledger of realised savings is made from.
 *
 * @param projects the projects
 * @param savings what was stated about them
 * @param verifications what verifiers found
 * @param metering what was metered
 * @param worth what a unit of a meter is worth
 * @param money the currency and price year of sums
 * @param limits what a baseline must fulfil
 * @param programs the measures that are management systems and overlap all others
 * @param families the family of each measure, by its identifier; a measure without one is a family by itself
 */
public record LedgerInput(
        List<Project> projects,
        List<Saving> savings,
        List<Verification> verifications,
        Metering metering,
        UnitWorth worth,
        PlanMoney money,
        FitLimits limits,
        Set<String> programs,
        Map<String, String> families) {
    public LedgerInput {
        projects = List.copyOf(projects);
        savings = List.copyOf(savings);
        verifications = List.copyOf(verifications);
        programs = Set.copyOf(programs);
        families = Map.copyOf(families);
    }

    Optional<Project> project(String id) {
        return projects.stream().filter(project -> project.id().equals(id)).findFirst();
    }

    String familyOf(Project project) {
        String measure = project.measure().isEmpty() ? project.id() : project.measure();
        return families.getOrDefault(measure, measure);
    }

    boolean isProgram(Project project) {
        return programs.contains(project.measure());
    }
}
