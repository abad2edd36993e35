package org.vereda.roadmap.columns;

import java.util.Arrays;

/**
 * A priced path of bundles of one end use over the years: what the master problem chooses from.
 *
 * @param starts for each option the year of its start, counted from 0, or -1 for never
 * @param cost discounted cost, less what is saved and less the carbon price avoided: {@code q}
 * @param spend what is paid in each year: {@code u[t]}
 * @param setAsideSpend the part of it for options that the payback limit refuses
 * @param startCount how many options start in each year
 * @param startHours how many hours of staff they take in each year
 * @param saved what is saved in each year, in the unit of the end use
 */
@SuppressWarnings("ArrayRecordComponent") // numbers of the solver, never compared as a whole
public record Column(
        int[] starts,
        double cost,
        double[] spend,
        double[] setAsideSpend,
        int[] startCount,
        double[] startHours,
        double[] saved) {

    boolean samePathAs(Column other) {
        return Arrays.equals(starts, other.starts);
    }
}
