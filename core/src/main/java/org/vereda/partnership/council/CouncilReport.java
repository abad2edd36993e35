package org.vereda.partnership.council;

import java.util.List;

/**
 * What a partnership reports to its Council.
 *
 * @param groups all projects first, then by cohort, country and size
 * @param reconciliations where sources disagree, with both values and what the report counts
 * @param shown the sums that it shows, with the figures behind them: nothing for its pages, but for what later reports may show
 */
public record CouncilReport(List<CouncilGroup> groups, List<Reconciliation> reconciliations, List<ShownSums> shown) {
    public CouncilReport {
        groups = List.copyOf(groups);
        shown = List.copyOf(shown);
        reconciliations = List.copyOf(reconciliations);
    }

    /** Makes the report. */
    public static CouncilReport of(CouncilInput input) {
        Reconciliations reconciliations = new Reconciliations(input);
        Withholding withholding = Withholding.of(input);
        return new CouncilReport(
                input.groups().stream()
                        .map(group -> new GroupSums(input, reconciliations, withholding, group).group())
                        .toList(),
                reconciliations.all(),
                withholding.shown());
    }

    /** The group of all projects. */
    public CouncilGroup whole() {
        return groups.getFirst();
    }
}
