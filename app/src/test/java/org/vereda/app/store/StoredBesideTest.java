package org.vereda.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vereda.app.Repository;
import org.vereda.inventory.comparison.Aspect;
import org.vereda.inventory.comparison.DataVersion;
import org.vereda.inventory.comparison.beside.BesideAnswer;
import org.vereda.inventory.comparison.beside.BesideInMemory;
import org.vereda.inventory.comparison.beside.BesideQuery;
import org.vereda.inventory.comparison.beside.BesideSource;
import org.vereda.inventory.comparison.beside.BesideTable;
import org.vereda.inventory.comparison.beside.FigureQuery;
import org.vereda.inventory.comparison.beside.GroupKey;
import org.vereda.quantity.Findings;
import org.vereda.quantity.InvalidInput;
import org.vereda.sources.ReferencePacks;
import org.vereda.sources.registers.RegisterFiles;

/** The store answers questions beside the releases like the plain tables in memory, on rows drawn from seeds. */
class StoredBesideTest {
    private static final ReferencePacks PACKS = ReferencePacks.builtIn();
    private static final List<Aspect> OF_FACILITIES = List.of(
            Aspect.REGISTER,
            Aspect.COUNTRY,
            Aspect.SUBDIVISION,
            Aspect.FACILITY,
            Aspect.PARENT,
            Aspect.INDUSTRY,
            Aspect.SUBSTANCE,
            Aspect.MEDIUM,
            Aspect.DESTINATION,
            Aspect.YEAR,
            Aspect.RECEIVER_COUNTRY);

    @TempDir
    private Path folder = Path.of("");

    private interface Asking {
        void ask(BesideSource stored, BesideSource memory, Random random);
    }

    private void onMadeRows(long seed, Asking asking) {
        BesideInMemory.Held held = MadeRows.of(seed);
        try (RegisterStore store = RegisterStore.writing(folder.resolve("made.duckdb"))) {
            Path file = Files.writeString(folder.resolve("made.csv"), "made from seed " + seed);
            store.add(file, false, LocalDate.of(2026, 1, 2), new Findings(), (target, findings) -> {
                held.facilities().forEach(target::facility);
                held.reports().forEach(target::report);
                held.transfers().forEach(target::transfer);
                held.reductions().forEach(target::reduction);
                held.figures().forEach(target::figure);
                held.missing().forEach(target::missing);
            });
            BesideSource memory = new BesideInMemory(held, PACKS.substances(), new DataVersion("", "", List.of()));
            asking.ask(store.beside(CommonTerms.of(PACKS)), memory, new Random(seed));
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void randomQuestionsAboutTransfersAndReductionsGetTheSameAnswers(long seed) {
        onMadeRows(seed, (stored, memory, random) -> {
            for (int i = 0; i < 60; i++) {
                BesideQuery query = question(random, memory);
                assertThat(facts(stored.answer(query))).as(query.toString()).isEqualTo(facts(memory.answer(query)));
            }
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 6, 7})
    void randomListsOfFacilitiesAreTheSame(long seed) {
        onMadeRows(seed, (stored, memory, random) -> {
            for (int i = 0; i < 40; i++) {
                Map<Aspect, SortedSet<String>> filters = filters(random, memory);
                assertThat(stored.facilities(filters).facilities())
                        .as(filters.toString())
                        .isEqualTo(memory.facilities(filters).facilities());
            }
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {8, 9})
    void publishedFiguresAreTheSame(long seed) {
        onMadeRows(seed, (stored, memory, random) -> {
            assertThat(stored.published()).isEqualTo(memory.published());
            for (FigureQuery query : List.of(
                    FigureQuery.ALL,
                    FigureQuery.ALL.ofTables(List.of("made-ghg")),
                    FigureQuery.ALL.ofSectors(List.of("bs3361")),
                    FigureQuery.ALL.ofSectors(List.of("EQUIPMENT")),
                    FigureQuery.ALL.ofYears(List.of(2019, 2021)).ofCountriesAsAWhole(),
                    FigureQuery.ALL.ofIndicators(List.of("energy")))) {
                assertThat(stored.figures(query).figures().figures())
                        .as(query.toString())
                        .isEqualTo(memory.figures(query).figures().figures());
                assertThat(stored.figures(query).missing())
                        .isEqualTo(memory.figures(query).missing());
            }
        });
    }

    @Test
    void groupsAddUpToTheWhole() {
        onMadeRows(10, (stored, memory, random) -> {
            BesideQuery all = BesideQuery.all(BesideTable.TRANSFERS);
            BigDecimal whole = sum(stored.answer(all));
            for (GroupKey key : GroupKey.of(BesideTable.TRANSFERS)) {
                assertThat(sum(stored.answer(all.by(key)))).as(key.word()).isEqualByComparingTo(whole);
            }
            assertThat(sum(stored.answer(all.onlyAcrossBorders())))
                    .isEqualByComparingTo(
                            stored.answer(all).rows().getFirst().acrossBorders().orElseThrow());
        });
    }

    @Test
    void aKeyThatTheTableLacksIsRefused() {
        assertThatThrownBy(() -> BesideQuery.all(BesideTable.REDUCTIONS).by(GroupKey.Own.RECEIVER))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("comparison.no-such-key");
    }

    @Test
    void transfersOfTheOriginalLayoutCrossTheBorders() {
        Path file = Repository.root()
                .resolve("core/src/test/resources/org/vereda/sources/registers/TRI-PLUS/US_3A_2023.txt");
        assertThat(RegisterFiles.registerOf(file)).isPresent();
        try (RegisterStore store = RegisterStore.writing(folder.resolve("plus.duckdb"))) {
            store.add(file, false, LocalDate.of(2026, 1, 2), new Findings());
            BesideAnswer answer = store.beside(CommonTerms.of(PACKS))
                    .answer(BesideQuery.all(BesideTable.TRANSFERS)
                            .onlyAcrossBorders()
                            .by(GroupKey.of(Aspect.RECEIVER_COUNTRY), GroupKey.Own.RECEIVER));
            assertThat(answer.rows())
                    .extracting(row -> row.keys().getFirst() + " " + row.names().getLast())
                    .contains("CA EXAMPLE SOLVENT RECYCLING", "MX EXAMPLE COPPER MILL")
                    .noneMatch(text -> text.startsWith("US"));
        }
    }

    // --- random questions

    private static BesideQuery question(Random random, BesideSource memory) {
        BesideTable table = random.nextBoolean() ? BesideTable.TRANSFERS : BesideTable.REDUCTIONS;
        List<GroupKey> keys = GroupKey.of(table).stream()
                .filter(key -> !key.equals(GroupKey.of(Aspect.TIER)))
                .toList();
        BesideQuery query = BesideQuery.all(table);
        for (int filters = random.nextInt(3); filters > 0; filters--) {
            GroupKey key = keys.get(random.nextInt(keys.size()));
            query = query.where(
                    key, values(random, memory, BesideQuery.all(table).by(key)));
        }
        List<GroupKey> by = new ArrayList<>();
        for (int k = random.nextInt(4); k > 0; k--) {
            GroupKey key = keys.get(random.nextInt(keys.size()));
            if (!by.contains(key)) {
                by.add(key);
            }
        }
        query = query.by(by.toArray(new GroupKey[0]));
        return random.nextInt(3) == 0 ? query.onlyAcrossBorders() : query;
    }

    /** Up to three of the values that occur. */
    private static Set<String> values(Random random, BesideSource memory, BesideQuery query) {
        List<String> occurring = memory.answer(query).rows().stream()
                .map(row -> row.keys().getFirst())
                .filter(value -> !value.isEmpty())
                .toList();
        Set<String> some = new TreeSet<>();
        for (int k = 0; k < 3 && !occurring.isEmpty(); k++) {
            some.add(occurring.get(random.nextInt(occurring.size())));
        }
        return some;
    }

    private static Map<Aspect, SortedSet<String>> filters(Random random, BesideSource memory) {
        Map<Aspect, SortedSet<String>> filters = new EnumMap<>(Aspect.class);
        for (int k = random.nextInt(3); k > 0; k--) {
            Aspect aspect = OF_FACILITIES.get(random.nextInt(OF_FACILITIES.size()));
            BesideQuery query = BesideQuery.all(BesideTable.TRANSFERS).by(GroupKey.of(aspect));
            filters.put(aspect, new TreeSet<>(values(random, memory, query)));
        }
        return filters;
    }

    private record Fact(List<String> keys, String kilograms, String across, int count, int unweighed, int facilities) {}

    private static List<Fact> facts(BesideAnswer answer) {
        return answer.rows().stream()
                .map(row -> new Fact(
                        row.keys(),
                        plain(row.kilograms()),
                        plain(row.acrossBorders()),
                        row.count(),
                        row.unweighed(),
                        row.facilities()))
                .toList();
    }

    private static String plain(Optional<BigDecimal> amount) {
        return amount.map(BigDecimal::stripTrailingZeros)
                .map(BigDecimal::toPlainString)
                .orElse("");
    }

    private static BigDecimal sum(BesideAnswer answer) {
        return answer.rows().stream().flatMap(row -> row.kilograms().stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
