package org.vereda.bench;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vereda.app.store.CommonTerms;
import org.vereda.app.store.RegisterStore;
import org.vereda.bench.rival.RivalFailure;
import org.vereda.inventory.Register;
import org.vereda.inventory.comparison.Aspect;
import org.vereda.inventory.comparison.Coverage;
import org.vereda.inventory.comparison.Normalization;
import org.vereda.inventory.comparison.ReleaseAnswer;
import org.vereda.inventory.comparison.ReleaseQuery;
import org.vereda.inventory.comparison.ReleaseSource;
import org.vereda.inventory.releases.ReportingState;
import org.vereda.sources.ReferencePacks;

/** Questions about fifteen years to a store of registers, beside the plain table in memory over the same rows. */
final class StoreQuestions implements Measurement {
    private static final Goal GOAL = Goal.atMost(1);
    private static final String RIVAL = "table in memory";

    /** Two registers that are small enough for the table in memory. */
    private static final YearsOfRegisters STATE = new YearsOfRegisters("npri_820000 + 15 x tri_4000", 820_000, 4_000);

    /** All forms of the largest country. */
    private static final YearsOfRegisters COUNTRY = new YearsOfRegisters("15 x tri_80000", 0, 80_000);

    private static final YearsOfRegisters QUICK_STATE = new YearsOfRegisters("npri_20000 + 15 x tri_400", 20_000, 400);
    private static final YearsOfRegisters QUICK_COUNTRY = new YearsOfRegisters("15 x tri_1000", 0, 1_000);

    /**
     * A question.
     *
     * @param name as in the table
     * @param query what is asked
     */
    private record Asked(String name, ReleaseQuery query) {}

    @Override
    public String goals() {
        return "R3";
    }

    @Override
    public String title() {
        return "questions about fifteen years to a store";
    }

    @Override
    public List<Figure> measure(Setting setting) {
        YearsOfRegisters state = setting.quick() ? QUICK_STATE : STATE;
        YearsOfRegisters country = setting.quick() ? QUICK_COUNTRY : COUNTRY;
        List<Figure> figures = new ArrayList<>();
        figures.addAll(Scratch.measure("store", folder -> besideMemory(folder, state, setting)));
        figures.addAll(Scratch.measure("store", folder -> alone(folder, country, setting)));
        return figures.stream().map(setting::judged).toList();
    }

    private static List<Figure> besideMemory(Path folder, YearsOfRegisters made, Setting setting) {
        Path place = made.store(folder, setting.seed(), true);
        ReleaseSource memory = YearsOfRegisters.inMemory(folder);
        List<Figure> figures = new ArrayList<>();
        try (RegisterStore store = RegisterStore.reading(place)) {
            ReleaseSource stored = store.source(terms());
            requireSameAnswers(stored, memory);
            for (Asked asked : questions(true)) {
                List<Amount> seconds = setting.race()
                        .run(
                                Contestant.timed("Vereda", () -> stored.answer(asked.query())),
                                Contestant.timed(RIVAL, () -> memory.answer(asked.query())));
                figures.add(Figure.beside(
                        "R3", asked.name(), made.name(), ours(seconds.get(0)), RIVAL, seconds.get(1), GOAL));
            }
        }
        return figures;
    }

    private static List<Figure> alone(Path folder, YearsOfRegisters made, Setting setting) throws IOException {
        Path place = made.store(folder, setting.seed(), false);
        String system = made.name() + " (" + Files.size(place) / 1_000_000 + " MB)";
        List<Figure> figures = new ArrayList<>();
        try (RegisterStore store = RegisterStore.reading(place)) {
            ReleaseSource stored = store.source(terms());
            questions(false)
                    .forEach(asked ->
                            figures.add(timed(asked.name(), system, setting, () -> stored.answer(asked.query()))));
        }
        Asked first = questions(false).getFirst();
        figures.add(timed("open the store, then " + first.name(), system, setting, () -> opened(place, first.query())));
        return figures;
    }

    private static Figure timed(String work, String system, Setting setting, Contestant.Work answering) {
        Amount seconds =
                setting.race().run(Contestant.timed("Vereda", answering)).getFirst();
        return Figure.alone("R3", work, system, ours(seconds), GOAL);
    }

    private static ReleaseAnswer opened(Path place, ReleaseQuery query) {
        try (RegisterStore store = RegisterStore.reading(place)) {
            return store.source(terms()).answer(query);
        }
    }

    private static Amount ours(Amount seconds) {
        return Amount.seconds(seconds.value(), seconds.how() + ", the database on all cores");
    }

    static CommonTerms terms() {
        return CommonTerms.of(ReferencePacks.builtIn());
    }

    private static List<Asked> questions(boolean twoCountries) {
        ReleaseQuery all = ReleaseQuery.EVERYTHING.where(Aspect.YEAR, YearsOfRegisters.YEARS);
        List<Asked> questions = new ArrayList<>(List.of(
                new Asked("by country and year", all.by(Aspect.COUNTRY, Aspect.YEAR)),
                new Asked("by substance and state", all.by(Aspect.SUBSTANCE, Aspect.SUBDIVISION)),
                new Asked(
                        "by medium, automotive",
                        all.where(Aspect.INDUSTRY, Set.of("3361", "3363")).by(Aspect.MEDIUM))));
        if (twoCountries) {
            questions.add(new Asked(
                    "by country and year, matched subset",
                    all.by(Aspect.COUNTRY, Aspect.YEAR).with(Coverage.MATCHED)));
        }
        questions.add(new Asked(
                "by year over production ratios",
                all.where(Aspect.REGISTER, Set.of(Register.TRI.name()))
                        .by(Aspect.YEAR)
                        .with(Normalization.PRODUCTION_RATIO)));
        return questions;
    }

    // --- the same answers

    private record Fact(List<String> keys, BigDecimal kilograms, Map<ReportingState, Integer> states, int facilities) {}

    /** Exactly: both sum decimals, and what is divided is divided alike. */
    static void requireSameAnswers(ReleaseSource stored, ReleaseSource memory) {
        for (Asked asked : questions(true)) {
            List<Fact> ours = facts(stored.answer(asked.query()));
            if (ours.isEmpty() || !ours.equals(facts(memory.answer(asked.query())))) {
                throw new RivalFailure(asked.name() + ": the store and the table in memory answer differently");
            }
        }
    }

    private static List<Fact> facts(ReleaseAnswer answer) {
        return answer.rows().stream()
                .map(row -> new Fact(
                        row.keys(),
                        row.kilograms().orElse(BigDecimal.ZERO).stripTrailingZeros(),
                        row.states(),
                        row.facilities()))
                .toList();
    }
}
