package org.vereda.partnership.council;

import java.util.List;

/**
 * What a partnership reports to its Council.
 *
 * @param groups all projects first, then by cohort, country and size
 * @param reconciliations where sources disagree, with both values and what the report counts
 */
public record CouncilReport(List<CouncilGroup> groups, List<Reconciliation> reconciliations) {
    public CouncilReport {
        groups = List.copyOf(groups);
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
                reconciliations.all());
    }

    /** The group of all projects. */
    public CouncilGroup whole() {
        return groups.getFirst();
    }
}
