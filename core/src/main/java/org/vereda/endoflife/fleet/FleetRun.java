package org.vereda.endoflife.fleet;

import java.util.List;

/**
 * What became of the fleets under one set of lifetimes.
 *
 * @param cohorts every cohort in every year
 * @param components the components that came back
 * @param installed how many were put in: those of the stated stocks, of new vehicles, of vehicles from outside and
 *     replacements
 */
public record FleetRun(List<CohortYear> cohorts, List<ComponentReturn> components, double installed) {
    public FleetRun {
        cohorts = List.copyOf(cohorts);
        components = List.copyOf(components);
    }

    /**
     * What the balance over all fleets leaves unexplained, in vehicles:
     * {@code found + sold + arrived - left - retired - stock of the last year}; nothing but rounding.
     */
    public double residual() {
        int last = cohorts.stream().mapToInt(CohortYear::year).max().orElse(0);
        return cohorts.stream()
                .mapToDouble(row -> row.found()
                        + row.sold()
                        + row.arrived()
                        - row.left()
                        - row.retired()
                        - (row.year() == last ? row.stock() : 0))
                .sum();
    }
}
