package org.vereda.app.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.vereda.app.paper.PaperQuestion.Section;
import org.vereda.app.registers.AmountUnit;
import org.vereda.inventory.comparison.Aspect;
import org.vereda.inventory.comparison.Coverage;
import org.vereda.inventory.comparison.Normalization;
import org.vereda.inventory.comparison.ReleaseAnswer;
import org.vereda.inventory.comparison.ReleaseQuery;
import org.vereda.inventory.comparison.ReleaseSource;

/** The questions that a paper asks about the auto sector (NAICS and SCIAN 3361 to 3363) over some years. */
final class PaperQuestions {
    private static final Set<String> AUTOMOTIVE = Set.of("3361", "3362", "3363");
    /** Carbon dioxide, methane, nitrous oxide, sulfur hexafluoride. */
    private static final Set<String> GASES = Set.of("124-38-9", "74-82-8", "10024-97-2", "2551-62-4");

    private static final int SUBSTANCES = 12;
    private static final int PLACES = 15;

    private final ReleaseSource source;
    private final ReleaseQuery sector;
    private final int last;

    /**
     * The questions.
     *
     * @param first the first year
     * @param last the last year, to which questions about one year belong
     */
    PaperQuestions(ReleaseSource source, int first, int last) {
        this.source = source;
        this.last = last;
        this.sector = ReleaseQuery.EVERYTHING
                .where(Aspect.INDUSTRY, AUTOMOTIVE)
                .where(
                        Aspect.YEAR,
                        IntStream.rangeClosed(first, last)
                                .mapToObj(Integer::toString)
                                .collect(Collectors.toSet()));
    }

    /** All questions, numbered by their order. */
    List<PaperQuestion> all() {
        SortedSet<String> substances = largestPollutants();
        ReleaseQuery year = sector.where(Aspect.YEAR, Set.of(Integer.toString(last)));
        ReleaseQuery pollutants = sector.where(Aspect.SUBSTANCE, substances);
        ReleaseQuery now = pollutants.where(Aspect.YEAR, Set.of(Integer.toString(last)));
        ReleaseQuery gases = sector.where(Aspect.SUBSTANCE, GASES);
        List<PaperQuestion> questions = new ArrayList<>();
        questions.add(tonnes("sector", Section.PROFILE, sector.by(Aspect.COUNTRY, Aspect.YEAR), 60));
        questions.add(tonnes("industries", Section.PROFILE, year.by(Aspect.COUNTRY, Aspect.INDUSTRY), 60));
        questions.add(kilograms("substances", Section.RELEASES, now.by(Aspect.SUBSTANCE, Aspect.COUNTRY), 40));
        questions.add(kilograms("destinations", Section.RELEASES, now.by(Aspect.COUNTRY, Aspect.DESTINATION), 40));
        questions.add(kilograms(
                "matched",
                Section.RELEASES,
                sector.by(Aspect.COUNTRY, Aspect.DESTINATION).with(Coverage.MATCHED),
                40));
        questions.add(kilograms("receivers", Section.RELEASES, sector.by(Aspect.COUNTRY, Aspect.RECEIVER_COUNTRY), 40));
        questions.add(kilograms("years", Section.TRENDS, pollutants.by(Aspect.YEAR, Aspect.COUNTRY), 60));
        questions.add(kilograms(
                "production",
                Section.TRENDS,
                pollutants.where(Aspect.REGISTER, Set.of("TRI")).by(Aspect.YEAR).with(Normalization.PRODUCTION_RATIO),
                60));
        questions.add(tonnes("gases", Section.GASES, gases.by(Aspect.YEAR, Aspect.REGISTER), 60));
        questions.add(tonnes("gas-kinds", Section.GASES, gases.by(Aspect.SUBSTANCE, Aspect.REGISTER), 60));
        questions.add(kilograms("states", Section.PLACES, now.by(Aspect.SUBDIVISION), PLACES));
        questions.add(kilograms("facilities", Section.PLACES, now.by(Aspect.FACILITY), PLACES));
        return questions;
    }

    /** The pollutants with the largest sums over all years, without greenhouse gases. */
    private SortedSet<String> largestPollutants() {
        return source.answer(sector.by(Aspect.SUBSTANCE)).rows().stream()
                .filter(row -> row.kilograms().isPresent())
                .filter(row -> !GASES.contains(row.keys().getFirst()))
                .sorted((one, other) -> amount(other).compareTo(amount(one)))
                .limit(SUBSTANCES)
                .map(row -> row.keys().getFirst())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static java.math.BigDecimal amount(ReleaseAnswer.Row row) {
        return row.kilograms().orElse(java.math.BigDecimal.ZERO);
    }

    private static PaperQuestion kilograms(String topic, Section section, ReleaseQuery query, int rows) {
        return new PaperQuestion(topic, section, query, AmountUnit.KG, rows);
    }

    private static PaperQuestion tonnes(String topic, Section section, ReleaseQuery query, int rows) {
        return new PaperQuestion(topic, section, query, AmountUnit.T, rows);
    }
}
