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
import java.util.function.Function;
import org.vereda.inventory.Register;
import org.vereda.inventory.releases.RegisterThreshold;
import org.vereda.inventory.releases.SubstanceDirectory;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;

/**
 * The common table with the rules of comparison on top of a source that only sums: amounts inside other amounts count once,
 * the matched subset, trends by production ratio, and what an empty cell means.
 */
public final class ComparableReleases implements ReleaseSource {
    private static final List<Aspect> DETAIL = List.of(Aspect.REGISTER, Aspect.FACILITY, Aspect.SUBSTANCE, Aspect.YEAR);
    private static final MathContext SHARE = new MathContext(3);
    /** Carbon dioxide from biomass, which the registers of greenhouse gases tell beside their totals. */
    private static final String BIOGENIC = "BIOCO2";

    private final ReleaseSource source;
    private final SubstanceDirectory directory;
    private final SubstanceFamilies families;
    private final List<RegisterThreshold> thresholds;
    private final OutputTable outputs;
    private final Set<String> parts;

    public ComparableReleases(ReleaseSource source, SubstanceDirectory directory, List<RegisterThreshold> thresholds) {
        this(source, directory, thresholds, OutputTable.NONE);
    }

    /**
     * The same with outputs of industries.
     *
     * @param outputs what trends with {@link Normalization#OUTPUT} are divided by
     */
    public ComparableReleases(
            ReleaseSource source,
            SubstanceDirectory directory,
            List<RegisterThreshold> thresholds,
            OutputTable outputs) {
        this.source = source;
        this.directory = directory;
        this.families = new SubstanceFamilies(directory);
        this.thresholds = List.copyOf(thresholds);
        this.outputs = outputs;
        this.parts = parts(source, directory);
    }

    /** The substances in the source that a register counts inside others. */
    private static Set<String> parts(ReleaseSource source, SubstanceDirectory directory) {
        Set<String> found = new TreeSet<>();
        source.substances()
                .forEach((register, ids) -> ids.stream()
                        .filter(id -> id.equals(BIOGENIC)
                                || directory.wholeOf(register, id).isPresent())
                        .forEach(found::add));
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
     * @throws InvalidInput for {@link Normalization#OUTPUT} without outputs
     */
    @Override
    public ReleaseAnswer answer(ReleaseQuery query) {
        if (query.normalization() == Normalization.OUTPUT && outputs.rows().isEmpty()) {
            throw InvalidInput.of(Finding.error("comparison.no-output-table", SourcePosition.NOWHERE));
        }
        if (asksReceivers(query)) {
            return source.answer(query);
        }
        List<ReleaseAnswer.Note> notes = new ArrayList<>();
        Optional<MatchedSubset> subset =
                query.coverage() == Coverage.MATCHED ? Optional.of(matched(query)) : Optional.empty();
        ReleaseQuery asked = subset.map(matched -> matched.narrow(query, families))
                .orElse(query)
                .with(Normalization.NONE);
        DetailTable table = query.normalization() == Normalization.NONE
                ? DetailTable.of(summed(query, asked, notes))
                : detail(query, asked, notes);
        Map<Register, Optional<String>> registers =
                subset.isPresent() || EmptyCells.areToldIn(query) ? registers(asked) : Map.of();
        subset.ifPresent(matched -> {
            notes.addAll(leftOut(query, matched, table));
            notes.addAll(new ThresholdNotes(thresholds).of(registers.keySet()));
        });
        List<ReleaseAnswer.Row> rows = new ArrayList<>(table.by(query.by()));
        rows.addAll(new EmptyCells(directory, families, thresholds).of(query, rows, registers));
        rows.sort(DetailTable.ORDER);
        return new ReleaseAnswer(query, rows, notes, source.version());
    }

    private static boolean asksReceivers(ReleaseQuery query) {
        return query.by().contains(Aspect.RECEIVER_COUNTRY) || query.filters().containsKey(Aspect.RECEIVER_COUNTRY);
    }

    /** Sums as the question groups them, which the source can do faster than from single facilities. */
    private ReleaseAnswer summed(ReleaseQuery query, ReleaseQuery asked, List<ReleaseAnswer.Note> notes) {
        boolean bySubstance = query.by().contains(Aspect.SUBSTANCE);
        boolean overParts = !bySubstance && holdsParts(query);
        Optional<BigDecimal> biogenic = overParts ? biogenicBesideOthers(asked) : Optional.empty();
        biogenic.ifPresent(kilograms -> notes.add(biogenicNote(kilograms)));
        return source.answer(
                asked,
                new SumRules(
                        overParts ? Optional.of(directory) : Optional.empty(),
                        biogenic.isPresent() ? Set.of(BIOGENIC) : Set.of(),
                        bySubstance && query.coverage() == Coverage.MATCHED
                                ? Optional.of(families)
                                : Optional.empty()));
    }

    /** The carbon dioxide from biomass in a question that other substances are in too. */
    private Optional<BigDecimal> biogenicBesideOthers(ReleaseQuery asked) {
        if (!parts.contains(BIOGENIC)) {
            return Optional.empty();
        }
        List<ReleaseAnswer.Row> substances =
                source.answer(asked.by(Aspect.SUBSTANCE)).rows();
        return substances.size() < 2
                ? Optional.empty()
                : substances.stream()
                        .filter(row -> row.keys().getFirst().equals(BIOGENIC))
                        .map(row -> row.kilograms().orElse(BigDecimal.ZERO))
                        .findFirst();
    }

    private static ReleaseAnswer.Note biogenicNote(BigDecimal kilograms) {
        return new ReleaseAnswer.Note(
                "comparison.biogenic", List.of(kilograms.stripTrailingZeros().toPlainString()));
    }

    private boolean holdsParts(ReleaseQuery query) {
        SortedSet<String> wanted = query.filters().get(Aspect.SUBSTANCE);
        return !parts.isEmpty() && (wanted == null || parts.stream().anyMatch(part -> wanted.contains(part)));
    }

    private DetailTable detail(ReleaseQuery query, ReleaseQuery asked, List<ReleaseAnswer.Note> notes) {
        DetailTable single = single(query, asked);
        boolean sumsOthersToo = !query.by().contains(Aspect.SUBSTANCE)
                && single.rows().stream()
                        .anyMatch(row -> !single.key(row, Aspect.SUBSTANCE).equals(BIOGENIC));
        DetailTable fossil = sumsOthersToo ? single.without(BIOGENIC) : single;
        if (fossil.rows().size() < single.rows().size()) {
            notes.add(biogenicNote(single.kilograms().subtract(fossil.kilograms())));
        }
        DetailTable table = normalized(query, asked, fossil, notes);
        return query.coverage() == Coverage.MATCHED ? table.inFamilies(families) : table;
    }

    /** The rows of single facilities, substances and years, without amounts inside others where the question sums substances. */
    private DetailTable single(ReleaseQuery query, ReleaseQuery asked) {
        List<Aspect> by = new ArrayList<>(query.by());
        List<Aspect> needed = new ArrayList<>(DETAIL);
        if (query.normalization() == Normalization.OUTPUT) {
            needed.addAll(List.of(Aspect.COUNTRY, Aspect.INDUSTRY));
        }
        needed.stream().filter(aspect -> !by.contains(aspect)).forEach(by::add);
        boolean overParts = !query.by().contains(Aspect.SUBSTANCE) && holdsParts(query);
        return DetailTable.of(source.answer(
                new ReleaseQuery(asked.filters(), by, Coverage.FULL, Normalization.NONE),
                new SumRules(overParts ? Optional.of(directory) : Optional.empty(), Set.of(), Optional.empty())));
    }

    private DetailTable normalized(
            ReleaseQuery query, ReleaseQuery asked, DetailTable table, List<ReleaseAnswer.Note> notes) {
        return switch (query.normalization()) {
            case NONE -> table;
            case PRODUCTION_RATIO -> overProduction(table, asked, notes);
            case OUTPUT -> overOutput(table, notes);
        };
    }

    private DetailTable overProduction(DetailTable table, ReleaseQuery asked, List<ReleaseAnswer.Note> notes) {
        ProductionIndex index = ProductionIndex.of(table, source.ratios(asked));
        notes.add(new ReleaseAnswer.Note(
                "comparison.normalized",
                List.of(
                        Integer.toString(index.firstYear()),
                        share(table.keptBy(row -> table.indexOf(row, index)), table.kilograms()),
                        Integer.toString(index.broken()))));
        return table.over(row -> table.indexOf(row, index));
    }

    private DetailTable overOutput(DetailTable table, List<ReleaseAnswer.Note> notes) {
        Set<Integer> years = new TreeSet<>();
        table.rows().forEach(row -> years.add(table.year(row)));
        Function<ReleaseAnswer.Row, Optional<BigDecimal>> index = row ->
                outputs.index(table.key(row, Aspect.COUNTRY), table.key(row, Aspect.INDUSTRY), table.year(row), years);
        notes.add(new ReleaseAnswer.Note(
                "comparison.normalized-output",
                List.of(share(table.keptBy(index), table.kilograms()), String.join("; ", outputs.sources()))));
        return table.over(index);
    }

    /** In percent. */
    private static String share(BigDecimal part, BigDecimal all) {
        return all.signum() == 0
                ? "0"
                : part.multiply(BigDecimal.valueOf(100)).divide(all, SHARE).toPlainString();
    }

    /**
     * The rows behind an answer by substance and medium too, for what depends on both; substances that a register counts inside
     * others are left out, and metals are not joined with their compounds.
     *
     * @throws InvalidInput for {@link Normalization#OUTPUT} without outputs
     */
    public ReleaseAnswer bySubstanceAndMedium(ReleaseQuery query) {
        List<Aspect> by = new ArrayList<>(query.by());
        List.of(Aspect.SUBSTANCE, Aspect.MEDIUM).stream()
                .filter(aspect -> !by.contains(aspect))
                .forEach(by::add);
        ReleaseQuery fine = new ReleaseQuery(query.filters(), by, query.coverage(), query.normalization());
        List<ReleaseAnswer.Note> notes = new ArrayList<>();
        ReleaseQuery asked = query.with(Normalization.NONE);
        if (query.coverage() == Coverage.MATCHED) {
            asked = matched(query).narrow(asked, families);
        }
        DetailTable table = normalized(query, asked, single(fine, asked).withoutParts(directory), notes);
        return new ReleaseAnswer(fine, table.by(by), notes, source.version());
    }

    private List<ReleaseAnswer.Note> leftOut(ReleaseQuery query, MatchedSubset subset, DetailTable matched) {
        ReleaseQuery everything = new ReleaseQuery(query.filters(), List.of(), Coverage.FULL, Normalization.NONE);
        BigDecimal all = answer(everything).rows().stream()
                .flatMap(row -> row.kilograms().stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
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
