package org.vereda.partnership.realised;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vereda.partnership.Project;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;

/**
 * Keeps totals from counting one saving twice. The same measure at the same facility counts once, the first row of it; a
 * management system counts only what the single measures at its facility do not explain; what was refused or reversed counts
 * for nothing.
 */
final class Overlaps {
    private final LedgerInput input;
    private final Findings findings;

    Overlaps(LedgerInput input, Findings findings) {
        this.input = input;
        this.findings = findings;
    }

    /** The lines with the share that totals count. */
    List<SavingLine> counted(List<SavingLine> lines) {
        List<SavingLine> counted = new ArrayList<>();
        for (SavingLine line : lines) {
            counted.add(line.counting(share(line, lines)));
        }
        tell();
        return counted;
    }

    private double share(SavingLine line, List<SavingLine> lines) {
        Project project = input.project(line.project()).orElseThrow();
        if (isGivenUp(project) || twin(project).isPresent()) {
            return 0;
        }
        return input.isProgram(project) && isAtFacility(project) ? rest(project, line, lines) : 1;
    }

    private static boolean isGivenUp(Project project) {
        return switch (project.status()) {
            case REFUSED, REVERSED -> true;
            case IDEA, PLANNED, APPROVED, IMPLEMENTED, VERIFIED -> false;
        };
    }

    /** The part of a management system's saving that the single measures at the facility leave. */
    private double rest(Project program, SavingLine line, List<SavingLine> lines) {
        double whole = amount(line);
        double singles = lines.stream()
                .filter(other -> other.counted().equals(line.counted()))
                .filter(other -> isSingleBeside(input.project(other.project()).orElseThrow(), program))
                .mapToDouble(Overlaps::amount)
                .sum();
        return whole <= 0 ? 1 : Math.max(0, Math.min(1, 1 - singles / whole));
    }

    private boolean isSingleBeside(Project other, Project program) {
        return other.facility().equals(program.facility())
                && other.isCarriedOut()
                && !input.isProgram(other)
                && twin(other).isEmpty();
    }

    private static double amount(SavingLine line) {
        return line.realised().map(Ranged::best).or(line::estimated).orElse(0.0);
    }

    /** An earlier row of the same measure at the same facility that was carried out too. */
    private Optional<Project> twin(Project project) {
        if (!isAtFacility(project) || project.measure().isEmpty() || !project.isCarriedOut()) {
            return Optional.empty();
        }
        return input.projects().stream()
                .takeWhile(other -> !other.id().equals(project.id()))
                .filter(other -> other.isCarriedOut()
                        && other.facility().equals(project.facility())
                        && other.measure().equals(project.measure())
                        && sharesMeter(other, project))
                .findFirst();
    }

    /** Two metered projects with meters of their own are two actions. */
    private static boolean sharesMeter(Project one, Project other) {
        return one.metered().meters().isEmpty()
                || other.metered().meters().isEmpty()
                || one.metered().meters().stream()
                        .anyMatch(meter -> other.metered().meters().contains(meter));
    }

    private static boolean isAtFacility(Project project) {
        return !project.facility().isEmpty();
    }

    private void tell() {
        for (Project project : input.projects()) {
            twin(project)
                    .ifPresent(first -> findings.add(Finding.warning(
                            "ledger.same-action",
                            project.position(),
                            project.id(),
                            first.id(),
                            project.measure(),
                            project.facility())));
            boolean overlaps = isAtFacility(project)
                    && input.isProgram(project)
                    && project.isCarriedOut()
                    && input.projects().stream().anyMatch(other -> isSingleBeside(other, project));
            if (overlaps) {
                findings.add(
                        Finding.note("ledger.program-overlaps", project.position(), project.id(), project.facility()));
            }
        }
    }
}
