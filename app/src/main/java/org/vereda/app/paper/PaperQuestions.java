package org.vereda.app.paper;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.vereda.app.paper.PaperQuestion.Asked;
import org.vereda.app.paper.PaperQuestion.Section;
import org.vereda.app.registers.AmountUnit;
import org.vereda.inventory.comparison.Aspect;
import org.vereda.inventory.comparison.Coverage;
import org.vereda.inventory.comparison.Normalization;
import org.vereda.inventory.comparison.ReleaseAnswer;
import org.vereda.inventory.comparison.ReleaseQuery;
import org.vereda.inventory.comparison.ReleaseSource;
import org.vereda.inventory.comparison.beside.BesideQuery;
import org.vereda.inventory.comparison.beside.BesideTable;
import org.vereda.inventory.comparison.beside.FigureQuery;
import org.vereda.inventory.comparison.beside.GroupKey;

/** The questions that a paper asks about the auto sector (NAICS and SCIAN 3361 to 3363) over some years. */
final class PaperQuestions {
    private static final Set<String> AUTOMOTIVE = Set.of("3361", "3362", "3363");
    /** The same industries as Statistics Canada codes them. */
    private static final Set<String> CANADIAN = Set.of("BS3361", "BS3362", "BS3363");
    /** Carbon dioxide, methane, nitrous oxide, sulfur hexafluoride. */
    private static final Set<String> GASES = Set.of("124-38-9", "74-82-8", "10024-97-2", "2551-62-4");

    private static final GroupKey COUNTRY = GroupKey.of(Aspect.COUNTRY);
    private static final GroupKey YEAR = GroupKey.of(Aspect.YEAR);
    private static final GroupKey RECEIVER_COUNTRY = GroupKey.of(Aspect.RECEIVER_COUNTRY);

    private static final int SUBSTANCES = 12;
    private static final int PLACES = 15;
    private static final int SOME = 40;
    private static final int MANY = 60;

    private final ReleaseSource source;
    private final Set<String> years;
    private final ReleaseQuery sector;
    private final NavigableMap<String, String> lastYears;

    /**
     * The questions.
     *
     * @param first the first year
     * @param last the last year
     */
    PaperQuestions(ReleaseSource source, int first, int last) {
        this.source = source;
        this.years =
                IntStream.rangeClosed(first, last).mapToObj(Integer::toString).collect(Collectors.toSet());
        this.sector = ReleaseQuery.EVERYTHING.where(Aspect.INDUSTRY, AUTOMOTIVE).where(Aspect.YEAR, years);
        this.lastYears = lastYears();
    }

    /** All questions, in the order of the sections and numbered by it. */
    List<PaperQuestion> all() {
        NavigableMap<String, String> substances = largestPollutants();
        List<PaperQuestion> questions = new ArrayList<>();
        questions.addAll(ofReleases(substances.keySet()));
        questions.addAll(ofActions());
        questions.addAll(ofPublishedTables());
        questions.add(new PaperQuestion("thresholds", Section.COMPARE, new Asked.Thresholds(substances), SOME));
        questions.add(new PaperQuestion(
                "doubts",
                Section.DOUBTS,
                new Asked.Doubts(Map.of(Aspect.INDUSTRY, new TreeSet<>(AUTOMOTIVE), Aspect.YEAR, new TreeSet<>(years))),
                PLACES));
        questions.sort(Comparator.comparing(PaperQuestion::section));
        return questions;
    }

    private List<PaperQuestion> ofReleases(Set<String> substances) {
        ReleaseQuery pollutants = sector.where(Aspect.SUBSTANCE, substances);
        ReleaseQuery gases = sector.where(Aspect.SUBSTANCE, GASES);
        return List.of(
                tonnes("sector", Section.PROFILE, sector.by(Aspect.COUNTRY, Aspect.YEAR)),
                now("industries", Section.PROFILE, sector.by(Aspect.COUNTRY, Aspect.INDUSTRY), AmountUnit.T, MANY),
                now(
                        "substances",
                        Section.RELEASES,
                        pollutants.by(Aspect.SUBSTANCE, Aspect.COUNTRY),
                        AmountUnit.KG,
                        SOME),
                now(
                        "destinations",
                        Section.RELEASES,
                        pollutants.by(Aspect.COUNTRY, Aspect.DESTINATION),
                        AmountUnit.KG,
                        SOME),
                kilograms(
                        "matched",
                        Section.RELEASES,
                        sector.by(Aspect.COUNTRY, Aspect.DESTINATION).with(Coverage.MATCHED)),
                kilograms("years", Section.TRENDS, pollutants.by(Aspect.YEAR, Aspect.COUNTRY)),
                kilograms(
                        "production",
                        Section.TRENDS,
                        pollutants
                                .where(Aspect.REGISTER, Set.of("TRI"))
                                .by(Aspect.YEAR)
                                .with(Normalization.PRODUCTION_RATIO)),
                tonnes("gases", Section.GASES, gases.by(Aspect.YEAR, Aspect.REGISTER)),
                tonnes("gas-kinds", Section.GASES, gases.by(Aspect.SUBSTANCE, Aspect.REGISTER)),
                now("states", Section.PLACES, pollutants.by(Aspect.SUBDIVISION), AmountUnit.KG, PLACES),
                now("facilities", Section.PLACES, pollutants.by(Aspect.FACILITY), AmountUnit.KG, PLACES));
    }

    private List<PaperQuestion> ofActions() {
        BesideQuery transfers = ofSector(BesideTable.TRANSFERS);
        BesideQuery reductions = ofSector(BesideTable.REDUCTIONS);
        return List.of(
                beside("receivers", Section.RELEASES, transfers.by(COUNTRY, RECEIVER_COUNTRY)),
                beside(
                        "across-borders",
                        Section.RELEASES,
                        transfers.onlyAcrossBorders().by(COUNTRY, RECEIVER_COUNTRY, GroupKey.Own.RECEIVER)),
                beside("action-kinds", Section.ACTIONS, reductions.by(YEAR, GroupKey.Own.KIND)),
                beside(
                        "action-substances",
                        Section.ACTIONS,
                        reductions.by(GroupKey.of(Aspect.SUBSTANCE), GroupKey.Own.KIND)));
    }

    private BesideQuery ofSector(BesideTable table) {
        return BesideQuery.all(table).where(Aspect.INDUSTRY, AUTOMOTIVE).where(Aspect.YEAR, years);
    }

    /** Canada's tables in the years of the paper; those of Mexico are of single years and are shown whatever year they are of. */
    private List<PaperQuestion> ofPublishedTables() {
        List<Integer> numbers = years.stream().map(Integer::valueOf).toList();
        FigureQuery countries = FigureQuery.ALL.ofCountriesAsAWhole();
        return List.of(
                figures("national-canada", countries.ofSectors(CANADIAN).ofYears(numbers)),
                figures(
                        "national-water",
                        countries
                                .ofTables(List.of("statcan-water"))
                                .ofSectors(List.of("BS336"))
                                .ofYears(numbers)),
                figures("national-mexico", countries.ofSectors(List.of("automotriz"))));
    }

    // --- the last year

    /** The last year of each register in the auto sector. */
    private NavigableMap<String, String> lastYears() {
        NavigableMap<String, String> last = new TreeMap<>();
        source.answer(sector.by(Aspect.REGISTER, Aspect.YEAR))
                .rows()
                .forEach(row -> last.merge(
                        row.keys().getFirst(),
                        row.keys().getLast(),
                        (one, other) -> one.compareTo(other) < 0 ? other : one));
        return last;
    }

    /** A question about the last year of each register: one where the years agree, else one for each of them. */
    private PaperQuestion now(String topic, Section section, ReleaseQuery query, AmountUnit unit, int rows) {
        Map<String, Set<String>> registers = new TreeMap<>();
        lastYears.forEach((register, year) ->
                registers.computeIfAbsent(year, key -> new TreeSet<>()).add(register));
        List<ReleaseQuery> queries = registers.entrySet().stream()
                .map(entry -> of(entry.getKey(), registers.size() == 1 ? Set.of() : entry.getValue(), query))
                .toList();
        String shown = lastYears.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
        return new PaperQuestion(
                topic, section, new Asked.Releases(queries.isEmpty() ? List.of(query) : queries, unit, shown), rows);
    }

    private static ReleaseQuery of(String year, Set<String> registers, ReleaseQuery query) {
        ReleaseQuery ofYear = query.where(Aspect.YEAR, Set.of(year));
        return registers.isEmpty() ? ofYear : ofYear.where(Aspect.REGISTER, registers);
    }

    /** The pollutants with the largest sums over all years, without greenhouse gases: names by identifier. */
    private NavigableMap<String, String> largestPollutants() {
        NavigableMap<String, String> largest = new TreeMap<>();
        source.answer(sector.by(Aspect.SUBSTANCE)).rows().stream()
                .filter(row -> row.kilograms().isPresent())
                .filter(row -> !GASES.contains(row.keys().getFirst()))
                .sorted((one, other) -> amount(other).compareTo(amount(one)))
                .limit(SUBSTANCES)
                .forEach(row -> largest.put(row.keys().getFirst(), row.names().getFirst()));
        return largest;
    }

    private static BigDecimal amount(ReleaseAnswer.Row row) {
        return row.kilograms().orElse(BigDecimal.ZERO);
    }

    // --- kinds of questions

    private static PaperQuestion kilograms(String topic, Section section, ReleaseQuery query) {
        return new PaperQuestion(topic, section, new Asked.Releases(List.of(query), AmountUnit.KG, ""), MANY);
    }

    private static PaperQuestion tonnes(String topic, Section section, ReleaseQuery query) {
        return new PaperQuestion(topic, section, new Asked.Releases(List.of(query), AmountUnit.T, ""), MANY);
    }

    private static PaperQuestion beside(String topic, Section section, BesideQuery query) {
        return new PaperQuestion(topic, section, new Asked.Beside(query), SOME);
    }

    private static PaperQuestion figures(String topic, FigureQuery query) {
        return new PaperQuestion(topic, Section.GASES, new Asked.Figures(query), MANY);
    }
}
