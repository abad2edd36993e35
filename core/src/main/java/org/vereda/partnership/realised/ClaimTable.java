package org.vereda.partnership.realised;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.vereda.partnership.Project;

/**
 * Who counts which savings as its own. A saving that several organizations claim stays one saving of the partnership.
 *
 * @param rows what each claimant counts
 * @param surpluses by how much all claims together exceed what was claimed, by metric
 */
public record ClaimTable(List<Row> rows, List<Surplus> surpluses) {
    public ClaimTable {
        rows = List.copyOf(rows);
        surpluses = List.copyOf(surpluses);
    }

    /**
     * What a claimant counts of a metric.
     *
     * @param claimant the organization
     * @param projects how many projects it claims
     * @param shared how many of them somebody else claims too
     * @param total the sums of the projects that it claims
     */
    public record Row(String claimant, int projects, int shared, LedgerTotal total) {}

    /**
     * Claims against savings.
     *
     * @param counted the metric and its unit
     * @param claimed the sum of all claims: a saving once for each of its claimants
     * @param once the sum of all claimed savings: each once
     */
    public record Surplus(Counted counted, double claimed, double once) {
        public double surplus() {
            return claimed - once;
        }
    }

    static ClaimTable of(RealisedLedger ledger) {
        TreeSet<String> claimants = new TreeSet<>();
        ledger.projects().forEach(project -> claimants.addAll(project.claimants()));
        List<Row> rows = new ArrayList<>();
        for (String claimant : claimants) {
            List<Project> claimed = ledger.projects().stream()
                    .filter(project -> project.claimants().contains(claimant))
                    .toList();
            int shared = (int) claimed.stream()
                    .filter(project -> project.claimants().size() > 1)
                    .count();
            LedgerTotal.of(
                            ledger.lines(),
                            line -> ledger.project(line).claimants().contains(claimant)
                                    ? Optional.of(line.share())
                                    : Optional.empty())
                    .forEach(total -> rows.add(new Row(claimant, claimed.size(), shared, total)));
        }
        return new ClaimTable(rows, surpluses(ledger));
    }

    private static List<Surplus> surpluses(RealisedLedger ledger) {
        TreeSet<Counted> all = new TreeSet<>();
        ledger.lines().forEach(line -> all.add(line.counted()));
        List<Surplus> surpluses = new ArrayList<>();
        for (Counted counted : all) {
            double claimed = 0;
            double once = 0;
            for (SavingLine line : ledger.lines()) {
                int claimants = ledger.project(line).claimants().size();
                if (line.counted().equals(counted) && claimants > 0) {
                    double amount = line.share()
                            * line.realised()
                                    .map(Ranged::best)
                                    .or(line::estimated)
                                    .orElse(0.0);
                    claimed += claimants * amount;
                    once += amount;
                }
            }
            if (claimed != once) {
                surpluses.add(new Surplus(counted, claimed, once));
            }
        }
        return surpluses;
    }
}
