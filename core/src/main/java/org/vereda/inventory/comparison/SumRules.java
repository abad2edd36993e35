package org.vereda.inventory.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vereda.inventory.releases.SubstanceDirectory;

/**
 * What a sum over rows leaves out or joins.
 *
 * @param parts where present, substances are left out that the same facility reported inside another one in the same year,
 *     both among the rows of the question, as the directory knows them
 * @param excluded substances that are left out altogether
 * @param families where present, groups by substance are groups by family: metals with their compounds
 */
public record SumRules(Optional<SubstanceDirectory> parts, Set<String> excluded, Optional<SubstanceFamilies> families) {
    /** Everything counts as it stands. */
    public static final SumRules PLAIN = new SumRules(Optional.empty(), Set.of(), Optional.empty());

    private static final List<Aspect> DETAIL = List.of(Aspect.REGISTER, Aspect.FACILITY, Aspect.SUBSTANCE, Aspect.YEAR);

    public SumRules {
        excluded = Set.copyOf(excluded);
    }

    boolean isPlain() {
        return equals(PLAIN);
    }

    /** The answer from the rows of single facilities, substances and years, for sources that cannot do better. */
    ReleaseAnswer fromDetail(ReleaseQuery query, ReleaseSource source) {
        List<Aspect> by = new ArrayList<>(query.by());
        DETAIL.stream().filter(aspect -> !by.contains(aspect)).forEach(by::add);
        DetailTable table = DetailTable.of(
                source.answer(new ReleaseQuery(query.filters(), by, query.coverage(), query.normalization())));
        table = parts.isPresent() ? table.withoutParts(parts.get()) : table;
        for (String substance : excluded) {
            table = table.without(substance);
        }
        table = families.isPresent() ? table.inFamilies(families.get()) : table;
        return new ReleaseAnswer(query, table.by(query.by()), List.of(), source.version());
    }
}
