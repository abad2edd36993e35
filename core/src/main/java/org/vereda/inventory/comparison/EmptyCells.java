package org.vereda.inventory.comparison;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import org.vereda.inventory.Register;
import org.vereda.inventory.releases.RegisterThreshold;
import org.vereda.inventory.releases.ReportingRules;
import org.vereda.inventory.releases.ReportingState;
import org.vereda.inventory.releases.SubstanceDirectory;

/**
 * What it means that an answer by substance and register, or country, has no row for a pair: the register does not ask for
 * the substance, does not ask the industry, or asks and nobody reached its threshold. Nothing is said where the register's
 * list of substances was not read.
 */
final class EmptyCells {
    private final SubstanceDirectory directory;
    private final SubstanceFamilies families;
    private final List<RegisterThreshold> thresholds;

    EmptyCells(SubstanceDirectory directory, SubstanceFamilies families, List<RegisterThreshold> thresholds) {
        this.directory = directory;
        this.families = families;
        this.thresholds = thresholds;
    }

    /** True for answers by substance and register or country. */
    static boolean areToldIn(ReleaseQuery query) {
        boolean byPlace = query.by().contains(Aspect.REGISTER) || query.by().contains(Aspect.COUNTRY);
        return query.by().contains(Aspect.SUBSTANCE) && byPlace && query.by().size() == 2;
    }

    /** Rows without amounts for the missing pairs; none for answers by other aspects besides. */
    List<ReleaseAnswer.Row> of(
            ReleaseQuery query, List<ReleaseAnswer.Row> rows, Map<Register, Optional<String>> registers) {
        int substance = query.by().indexOf(Aspect.SUBSTANCE);
        int register = query.by().indexOf(Aspect.REGISTER);
        if (!areToldIn(query) || registers.size() < 2) {
            return List.of();
        }
        Map<String, String> substances = new LinkedHashMap<>();
        Set<List<String>> present = new HashSet<>();
        rows.forEach(row -> {
            substances.putIfAbsent(row.keys().get(substance), row.names().get(substance));
            present.add(row.keys());
        });
        List<ReleaseAnswer.Row> empty = new ArrayList<>();
        registers.forEach((asked, its) -> substances.forEach((id, name) -> {
            String where = register >= 0 ? asked.name() : its.orElse("");
            List<String> keys = substance == 0 ? List.of(id, where) : List.of(where, id);
            if (ReportingRules.LISTED.contains(asked) && present.add(keys)) {
                List<String> names = substance == 0 ? List.of(name, where) : List.of(where, name);
                empty.add(new ReleaseAnswer.Row(
                        keys, names, Optional.empty(), Map.of(state(asked, id, query), 1), 0, false));
            }
        }));
        return empty;
    }

    private ReportingState state(Register register, String substance, ReleaseQuery query) {
        boolean listed = query.coverage() == Coverage.MATCHED
                ? families.listedBy(register).contains(families.familyOf(substance))
                : directory
                        .substance(substance)
                        .filter(known -> known.codes().containsKey(register))
                        .isPresent();
        if (!listed) {
            return ReportingState.NOT_ASKED;
        }
        return asksIndustry(register, Optional.ofNullable(query.filters().get(Aspect.INDUSTRY)))
                ? ReportingState.BELOW_THRESHOLD
                : ReportingState.NOT_COVERED;
    }

    private boolean asksIndustry(Register register, Optional<SortedSet<String>> wanted) {
        Set<String> asked = new HashSet<>();
        thresholds.stream()
                .filter(threshold -> threshold.register() == register)
                .forEach(threshold -> asked.addAll(threshold.industries()));
        return asked.isEmpty()
                || wanted.isEmpty()
                || wanted.get().stream()
                        .anyMatch(prefix -> asked.stream()
                                .anyMatch(covered -> covered.startsWith(prefix) || prefix.startsWith(covered)));
    }
}
