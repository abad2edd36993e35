package org.vereda.partnership.benchmark;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.vereda.matrix.frontier.FrontierModel;

/**
 * What plants of a group are compared with, as it was shown: the frontier's values, to three digits. It holds the figures of no
 * plant, and stays as it is when single plants change, join or leave.
 *
 * @param metric what is compared
 * @param group the beginning of the industry codes, empty for all
 * @param year the year of the figures
 * @param unit the unit of the use
 * @param drivers the names of the drivers after the fixed part
 * @param members the organizations whose figures it rests on
 * @param plants how many plants
 * @param model the frontier
 * @param certain whether inefficiency is told from chance
 */
public record Reference(
        String metric,
        String group,
        int year,
        String unit,
        List<String> drivers,
        SortedSet<String> members,
        int plants,
        FrontierModel model,
        boolean certain) {
    /** The two spreads that a reference shows beside its coefficients. */
    private static final int SPREADS = 2;

    public Reference {
        drivers = List.copyOf(drivers);
        members = Collections.unmodifiableSortedSet(new TreeSet<>(members));
    }

    /** How many numbers it shows: the fixed part, one for each driver, the spreads. */
    int numbers() {
        return numbers(drivers);
    }

    static int numbers(List<String> drivers) {
        return 1 + drivers.size() + SPREADS;
    }
}
