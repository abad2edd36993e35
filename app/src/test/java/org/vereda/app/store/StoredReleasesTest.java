package org.vereda.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vereda.inventory.comparison.Aspect;
import org.vereda.inventory.comparison.ComparableReleases;
import org.vereda.inventory.comparison.Coverage;
import org.vereda.inventory.comparison.DataVersion;
import org.vereda.inventory.comparison.Normalization;
import org.vereda.inventory.comparison.ReleaseAnswer;
import org.vereda.inventory.comparison.ReleaseQuery;
import org.vereda.inventory.comparison.ReleaseSource;
import org.vereda.inventory.comparison.TableInMemory;
import org.vereda.quantity.Findings;
import org.vereda.sources.ReferencePacks;
import org.vereda.sources.registers.RegisterFiles;

/** The store answers like the plain table in memory, on the made-up files of three countries. */
class StoredReleasesTest {
    private static final ReferencePacks PACKS = ReferencePacks.builtIn();
    private static final List<Aspect> ASPECTS = List.of(
            Aspect.REGISTER,
            Aspect.COUNTRY,
            Aspect.SUBDIVISION,
            Aspect.FACILITY,
            Aspect.PARENT,
            Aspect.INDUSTRY,
            Aspect.SUBSTANCE,
            Aspect.MEDIUM,
            Aspect.DESTINATION,
            Aspect.YEAR);

    @TempDir
    static Path folder = Path.of("");

    private static List<Path> files = List.of();
    private static ReleaseSource memory = new ComparableReleases(
            new TableInMemory(
                    org.vereda.inventory.releases.ReleaseTable.of(List.of(), List.of()),
                    PACKS.substances(),
                    new DataVersion("", "", List.of())),
            PACKS.substances(),
            List.of());

    @BeforeAll
    static void read() throws IOException {
        Path examples = Path.of("..", "examples", "registers");
        try (Stream<Path> found = Files.list(examples)) {
            files = found.filter(file -> file.toString().endsWith(".csv"))
                    .sorted()
                    .toList();
        }
        memory = new ComparableReleases(
                new TableInMemory(
                        RegisterFiles.read(files, new Findings()).table(),
                        PACKS.substances(),
                        new DataVersion("", "", List.of())),
                PACKS.substances(),
                PACKS.registerThresholds());
        try (RegisterStore store = RegisterStore.writing(folder.resolve("made.duckdb"))) {
            files.forEach(file -> store.add(file, false, LocalDate.of(2026, 1, 2), new Findings()));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void randomQuestionsGetTheSameAnswers(int seed) {
        Random random = new Random(seed);
        try (RegisterStore store = RegisterStore.reading(folder.resolve("made.duckdb"))) {
            ReleaseSource stored = store.source(CommonTerms.of(PACKS));
            for (int i = 0; i < 25; i++) {
                ReleaseQuery query = question(random);
                assertThat(facts(stored.answer(query))).as(query.toString()).isEqualTo(facts(memory.answer(query)));
            }
        }
    }

    @Test
    void theVersionDoesNotDependOnTheOrderOfImports() {
        List<Path> reversed = new ArrayList<>(files).reversed();
        try (RegisterStore other = RegisterStore.writing(folder.resolve("other.duckdb"))) {
            reversed.forEach(file -> other.add(file, false, LocalDate.of(2026, 3, 4), new Findings()));
        }
        try (RegisterStore one = RegisterStore.reading(folder.resolve("made.duckdb"));
                RegisterStore other = RegisterStore.reading(folder.resolve("other.duckdb"))) {
            assertThat(other.source(CommonTerms.of(PACKS)).version().checksum())
                    .isEqualTo(one.source(CommonTerms.of(PACKS)).version().checksum());
        }
    }

    /** A question by up to two aspects with up to two filters, of values that occur. */
    private static ReleaseQuery question(Random random) {
        ReleaseQuery query = ReleaseQuery.EVERYTHING;
        for (int filters = random.nextInt(3); filters > 0; filters--) {
            Aspect aspect = ASPECTS.get(random.nextInt(ASPECTS.size()));
            List<String> values = memory.answer(ReleaseQuery.EVERYTHING.by(aspect)).rows().stream()
                    .map(row -> row.keys().getFirst())
                    .filter(value -> !value.isEmpty())
                    .toList();
            Set<String> some = new TreeSet<>();
            for (int k = 0; k < 3; k++) {
                some.add(values.get(random.nextInt(values.size())));
            }
            query = query.where(aspect, some);
        }
        List<Aspect> by = new ArrayList<>();
        for (int k = random.nextInt(3); k > 0; k--) {
            Aspect aspect = ASPECTS.get(random.nextInt(ASPECTS.size()));
            if (!by.contains(aspect)) {
                by.add(aspect);
            }
        }
        query = query.by(by.toArray(new Aspect[0]));
        query = random.nextInt(4) == 0 ? query.with(Coverage.MATCHED) : query;
        return random.nextInt(5) == 0 ? query.with(Normalization.PRODUCTION_RATIO) : query;
    }

    private record Fact(List<String> keys, String kilograms, Map<?, ?> states, int facilities) {}

    private static List<Fact> facts(ReleaseAnswer answer) {
        return answer.rows().stream()
                .map(row -> new Fact(
                        row.keys(),
                        row.kilograms()
                                .map(BigDecimal::stripTrailingZeros)
                                .map(BigDecimal::toPlainString)
                                .orElse(""),
                        row.states(),
                        row.facilities()))
                .toList();
    }
}
