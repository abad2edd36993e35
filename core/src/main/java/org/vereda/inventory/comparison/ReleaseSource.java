package org.vereda.inventory.comparison;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.vereda.inventory.Register;

/** The common table, wherever it is kept. Every implementation gives the same answers. */
public interface ReleaseSource {
    /** Answers exactly: sums of decimals, nothing rounded. */
    ReleaseAnswer answer(ReleaseQuery query);

    /**
     * Answers exactly under rules that decide row by row of single facilities what enters a sum.
     *
     * @param rules what is left out or joined
     */
    default ReleaseAnswer answer(ReleaseQuery query, SumRules rules) {
        return rules.isPlain() ? answer(query) : rules.fromDetail(query, this);
    }

    /** The common substances that occur in the rows of each register; some more do no harm. */
    default Map<Register, Set<String>> substances() {
        Map<Register, Set<String>> found = new EnumMap<>(Register.class);
        answer(ReleaseQuery.EVERYTHING.by(Aspect.REGISTER, Aspect.SUBSTANCE))
                .rows()
                .forEach(
                        row -> found.computeIfAbsent(Register.valueOf(row.keys().getFirst()), key -> new TreeSet<>())
                                .add(row.keys().getLast()));
        return found;
    }

    /** The production ratios of the reports that pass the filters of the question; none where the source keeps none. */
    default List<ProductionRatio> ratios(ReleaseQuery query) {
        return List.of();
    }

    /** The data behind the answers. */
    DataVersion version();
}
