package org.vereda.app.registers;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import org.vereda.inventory.comparison.Aspect;
import org.vereda.inventory.comparison.beside.BesideSource;
import org.vereda.inventory.comparison.beside.FacilityList;
import org.vereda.inventory.plausibility.Figure;
import org.vereda.inventory.plausibility.Suspicions;

/** What is suspicious about some facilities and years of the common table. */
public final class ChosenDoubts {
    private ChosenDoubts() {}

    /**
     * Those about facilities and years that pass the filters; all where there is no filter.
     *
     * @param all what is suspicious in the whole table
     * @param source where the facilities are looked up
     */
    public static Suspicions of(Suspicions all, BesideSource source, Map<Aspect, SortedSet<String>> filters) {
        if (filters.isEmpty()) {
            return all;
        }
        Map<String, SortedSet<Integer>> years = new HashMap<>();
        source.facilities(filters)
                .facilities()
                .forEach((FacilityList.Listed facility) -> years.put(facility.id(), facility.years()));
        return all.about(figure -> Optional.ofNullable(years.get(figure.group()))
                .filter(known -> isOf(figure, known))
                .isPresent());
    }

    private static boolean isOf(Figure figure, SortedSet<Integer> years) {
        return figure.period()
                .map(period -> years.contains(period.start().getYear()))
                .orElse(true);
    }
}
