package org.vereda.partnership.realised;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.vereda.partnership.Project;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;

/**
 * The ledger of realised savings: for each project what was estimated, what its meters say, what was verified, and how much
 * of it totals may count.
 *
 * @param projects the projects in the order of the folder
 * @param meters what each meter says, in the order of the folder
 * @param lines one for each project and metric
 * @param findings what is wrong or doubtful
 */
public record RealisedLedger(
        List<Project> projects, List<MeterResult> meters, List<SavingLine> lines, List<Finding> findings) {
    public RealisedLedger {
        projects = List.copyOf(projects);
        meters = List.copyOf(meters);
        lines = List.copyOf(lines);
        findings = List.copyOf(findings);
    }

    /** Computes the ledger. */
    public static RealisedLedger of(LedgerInput input) {
        Findings findings = new Findings();
        List<MeterGroup> groups = groups(input, findings);
        List<MeterResult> results = new ArrayList<>();
        MeterShares shares = new MeterShares(input, findings);
        for (MeterGroup group : groups) {
            MeterResult result = group.result(input.metering(), input.limits(), findings);
            results.add(result);
            shares.add(group, result);
        }
        List<SavingLine> lines = new StatedSavings(input).lines(shares.realised());
        tellReasons(input, findings);
        new StatedSavings(input).tellUnmatched(lines, findings);
        return new RealisedLedger(
                input.projects(), results, new Overlaps(input, findings).counted(lines), findings.sorted());
    }

    private static List<MeterGroup> groups(LedgerInput input, Findings findings) {
        List<MeterGroup> groups = new ArrayList<>();
        Map<String, List<Project>> byMeter = input.projects().stream()
                .filter(Project::isCarriedOut)
                .flatMap(project -> project.metered().meters().stream().map(meter -> Map.entry(meter, project)))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        input.metering()
                .meters()
                .forEach(meter -> Optional.ofNullable(byMeter.get(meter.id()))
                        .ifPresent(projects -> groups.add(new MeterGroup(meter, projects))));
        groups.stream()
                .filter(group -> group.projects().size() > 1)
                .forEach(group -> findings.add(Finding.note(
                        "ledger.meter-shared",
                        group.meter().position(),
                        group.meter().id(),
                        group.projects().stream().map(Project::id).collect(Collectors.joining(", ")))));
        return groups;
    }

    /** Why a project was refused or reversed is the most useful thing about it for the next one. */
    private static void tellReasons(LedgerInput input, Findings findings) {
        for (Project project : input.projects()) {
            boolean needed = switch (project.status()) {
                case REFUSED, REVERSED -> true;
                case IDEA, PLANNED, APPROVED, IMPLEMENTED, VERIFIED -> false;
            };
            if (needed && project.reason().isEmpty()) {
                findings.add(Finding.warning("ledger.no-reason", project.position(), project.id()));
            }
        }
    }

    /** The project of a line. */
    public Project project(SavingLine line) {
        return projects.stream()
                .filter(project -> project.id().equals(line.project()))
                .findFirst()
                .orElseThrow();
    }

    /** The sums of each metric, every saving once. */
    public List<LedgerTotal> totals() {
        return LedgerTotal.of(lines, line -> Optional.of(line.share()));
    }

    /** What each claimant counts as its own, and what all of them count more than there is. */
    public ClaimTable claims() {
        return ClaimTable.of(this);
    }

    /** How many estimates came out how, over all metrics or one of them. */
    public Map<SavingLine.Outcome, Long> outcomes(Function<SavingLine, Boolean> which) {
        return lines.stream()
                .filter(which::apply)
                .flatMap(line -> line.outcome().stream())
                .collect(Collectors.groupingBy(outcome -> outcome, java.util.TreeMap::new, Collectors.counting()));
    }
}
