package org.vereda.inventory.comparison;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.vereda.inventory.Register;
import org.vereda.inventory.releases.RegisterThreshold;
import org.vereda.inventory.releases.SubstanceDirectory;

/**
 * The common table with the rules of comparison on top of a source that only sums: amounts inside other amounts count once,
 * the matched subset, trends by production ratio, and what an empty cell means.
 */
public final class ComparableReleases implements ReleaseSource {
    private static final List<Aspect> DETAIL = List.of(Aspect.REGISTER, Aspect.FACILITY, Aspect.SUBSTANCE, Aspect.YEAR);
    private static final MathContext SHARE = new MathContext(3);

    private final ReleaseSource source;
    private final SubstanceDirectory directory;
    private final SubstanceFamilies families;
    private final List<RegisterThreshold> thresholds;
    private final Set<String> parts;

    public ComparableReleases(ReleaseSource source, SubstanceDirectory directory, List<RegisterThreshold> thresholds) {
        this.source = source;
        this.directory = directory;
        this.families = new SubstanceFamilies(directory);
        this.thresholds = List.copyOf(thresholds);
        this.parts = parts(source, directory);
    }

    /** The substances in the source that a register counts inside others. */
    private static Set<String> parts(ReleaseSource source, SubstanceDirectory directory) {
        Set<String> found = new TreeSet<>();
        source.answer(ReleaseQuery.EVERYTHING.by(Aspect.REGISTER, Aspect.SUBSTANCE))
                .rows()
                .forEach(row -> {
                    String id = row.keys().getLast();
                    if (directory
                            .wholeOf(Register.valueOf(row.keys().getFirst()), id)
                            .isPresent()) {
                        found.add(id);
                    }
                });
        return found;
    }

    @Override
    public DataVersion version() {
        return source.version();
    }

    @Override
    public List<ProductionRatio> ratios(ReleaseQuery query) {
        return source.ratios(query);
    }

    /** The subset that a question with {@link Coverage#MATCHED} is answered from. */
    public MatchedSubset matched(ReleaseQuery query) {
        return MatchedSubset.of(query, source, families, thresholds);
    }

    /**
     * Answers.
     *
     * @throws IllegalArgumentException for {@link Normalization#OUTPUT}, which needs a table that the source does not have
     */
    @Override
    public ReleaseAnswer answer(ReleaseQuery query) {
        if (query.normalization() == Normalization.OUTPUT) {
            throw new IllegalArgumentException("output");
        }
        if (asksReceivers(query)) {
            return source.answer(query);
        }
        List<ReleaseAnswer.Note> notes = new ArrayList<>();
        ReleaseQuery asked = query.with(Normalization.NONE);
        if (query.coverage() == Coverage.MATCHED) {
            asked = matched(query).narrow(asked, families);
        }
        DetailTable table = needsDetail(query) ? detail(query, asked, notes) : DetailTable.of(source.answer(asked));
        if (query.coverage() == Coverage.MATCHED) {
            notes.addAll(leftOut(query, table));
        }
        List<ReleaseAnswer.Row> rows = new ArrayList<>(table.by(query.by()));
        rows.addAll(new EmptyCells(directory, families, thresholds).of(query, rows, registers(asked)));
        rows.sort(DetailTable.ORDER);
        return new ReleaseAnswer(query, rows, notes, source.version());
    }

    private static boolean asksReceivers(ReleaseQuery query) {
        return query.by().contains(Aspect.RECEIVER_COUNTRY) || query.filters().containsKey(Aspect.RECEIVER_COUNTRY);
    }

    private boolean needsDetail(ReleaseQuery query) {
        return query.coverage() == Coverage.MATCHED
                || query.normalization() == Normalization.PRODUCTION_RATIO
                || holdsParts(query);
    }

    private boolean holdsParts(ReleaseQuery query) {
        SortedSet<String> wanted = query.filters().get(Aspect.SUBSTANCE);
        return !parts.isEmpty() && (wanted == null || parts.stream().anyMatch(part -> wanted.contains(part)));
    }

    private DetailTable detail(ReleaseQuery query, ReleaseQuery asked, List<ReleaseAnswer.Note> notes) {
        List<Aspect> by = new ArrayList<>(query.by());
        DETAIL.stream().filter(aspect -> !by.contains(aspect)).forEach(by::add);
        DetailTable table =
                DetailTable.of(source.answer(new ReleaseQuery(asked.filters(), by, Coverage.FULL, Normalization.NONE)));
        if (!query.by().contains(Aspect.SUBSTANCE)) {
            table = table.withoutParts(directory);
        }
        if (query.normalization() == Normalization.PRODUCTION_RATIO) {
            table = normalized(table, asked, notes);
        }
        return query.coverage() == Coverage.MATCHED ? table.inFamilies(families) : table;
    }

    private DetailTable normalized(DetailTable table, ReleaseQuery asked, List<ReleaseAnswer.Note> notes) {
        ProductionIndex index = ProductionIndex.of(table, source.ratios(asked));
        DetailTable normalized = table.over(index);
        BigDecimal all = table.kilograms();
        BigDecimal kept = table.keptBy(index);
        BigDecimal share = all.signum() == 0
                ? BigDecimal.ZERO
                : kept.multiply(BigDecimal.valueOf(100)).divide(all, SHARE);
        notes.add(new ReleaseAnswer.Note(
                "comparison.normalized",
                List.of(Integer.toString(index.firstYear()), share.toPlainString(), Integer.toString(index.broken()))));
        return normalized;
    }

    private List<ReleaseAnswer.Note> leftOut(ReleaseQuery query, DetailTable matched) {
        ReleaseQuery everything = new ReleaseQuery(query.filters(), List.of(), Coverage.FULL, Normalization.NONE);
        BigDecimal all = answer(everything).rows().stream()
                .flatMap(row -> row.kilograms().stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        MatchedSubset subset = matched(query);
        return List.of(new ReleaseAnswer.Note(
                "comparison.matched",
                List.of(
                        String.join(
                                ", ",
                                subset.registers().stream()
                                        .map(Enum::name)
                                        .sorted()
                                        .toList()),
                        Integer.toString(subset.families().size()),
                        String.join(
                                ", ",
                                subset.years().stream()
                                        .sorted()
                                        .map(String::valueOf)
                                        .toList()),
                        all.subtract(matched.kilograms()).stripTrailingZeros().toPlainString(),
                        all.stripTrailingZeros().toPlainString())));
    }

    /** The registers that have any row in the question, by country. */
    private Map<Register, Optional<String>> registers(ReleaseQuery asked) {
        Map<Register, Optional<String>> found = new EnumMap<>(Register.class);
        ReleaseQuery wide = asked.by(Aspect.REGISTER);
        source.answer(wide).rows().forEach(row -> {
            Register register = Register.valueOf(row.keys().getFirst());
            found.put(register, register.country().map(Enum::name));
        });
        return found;
    }
}
