package org.vereda.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vereda.inventory.Register;
import org.vereda.inventory.comparison.DataVersion;
import org.vereda.inventory.comparison.ProductionRatio;
import org.vereda.inventory.comparison.ReleaseQuery;
import org.vereda.inventory.comparison.TableInMemory;
import org.vereda.quantity.Findings;
import org.vereda.sources.ReferencePacks;
import org.vereda.sources.registers.RegisterFiles;

/** Production ratios of TRI Basic Plus, which stand in another file than the releases. */
class SectionEightTest {
    private static final ReferencePacks PACKS = ReferencePacks.builtIn();
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 15);

    @TempDir
    Path folder = Path.of("");

    @Test
    void ratiosAreThoseOfTheTableInMemoryInAnyOrderOfImports() {
        List<ProductionRatio> memory = new TableInMemory(
                        RegisterFiles.read(
                                        List.of(Fixtures.TRI_PLUS_RELEASES, Fixtures.TRI_PLUS_REDUCTIONS),
                                        new Findings())
                                .table(),
                        PACKS.substances(),
                        new DataVersion("", "", List.of()))
                .ratios(ReleaseQuery.EVERYTHING);
        assertThat(memory).hasSize(2);
        assertThat(ratios("one", Fixtures.TRI_PLUS_RELEASES, Fixtures.TRI_PLUS_REDUCTIONS))
                .containsExactlyInAnyOrderElementsOf(memory);
        assertThat(ratios("two", Fixtures.TRI_PLUS_REDUCTIONS, Fixtures.TRI_PLUS_RELEASES))
                .containsExactlyInAnyOrderElementsOf(memory);
    }

    @Test
    void aFormThatStatesItsOwnRatioKeepsIt() {
        assertThat(ratios("basic", Fixtures.TRI, Fixtures.TRI_PLUS_REDUCTIONS)).isEqualTo(ratios("own", Fixtures.TRI));
    }

    @Test
    void aFileWithRatiosAndNoActivityIsOneOfTri() throws IOException {
        Path file = withoutActivities();
        try (RegisterStore store = RegisterStore.writing(folder.resolve("quiet.duckdb"))) {
            store.add(file, false, TODAY, new Findings());
            assertThat(store.files().getFirst().register()).contains(Register.TRI);
            assertThat(store.files().getFirst().years()).containsExactly(2023);
        }
    }

    @Test
    void ratiosOutlastTheFileOfReleasesThatIsReplaced() throws IOException {
        Path file = withoutActivities();
        try (RegisterStore store = RegisterStore.writing(folder.resolve("lasting.duckdb"))) {
            store.add(Fixtures.TRI_PLUS_RELEASES, false, TODAY, new Findings());
            store.add(file, false, TODAY, new Findings());
            store.remove("US_1A_2023.txt");
            store.add(Fixtures.TRI_PLUS_RELEASES, false, TODAY, new Findings());
            assertThat(store.source(CommonTerms.of(PACKS)).ratios(ReleaseQuery.EVERYTHING))
                    .hasSize(2);
        }
    }

    @Test
    void theSameRatiosInAnotherFileOverlap() throws IOException {
        Path file = withoutActivities();
        try (RegisterStore store = RegisterStore.writing(folder.resolve("twice.duckdb"))) {
            store.add(Fixtures.TRI_PLUS_REDUCTIONS, false, TODAY, new Findings());
            assertThat(store.add(file, false, TODAY, new Findings())).isInstanceOf(ImportOutcome.Overlapping.class);
        }
    }

    private List<ProductionRatio> ratios(String name, Path... files) {
        try (RegisterStore store = RegisterStore.writing(folder.resolve(name + ".duckdb"))) {
            for (Path file : files) {
                assertThat(store.add(file, false, TODAY, new Findings())).isInstanceOf(ImportOutcome.Added.class);
            }
            return store.source(CommonTerms.of(PACKS)).ratios(ReleaseQuery.EVERYTHING);
        }
    }

    private Path withoutActivities() throws IOException {
        String text = Files.readString(Fixtures.TRI_PLUS_REDUCTIONS)
                .replace("\tS21\t", "\tNA\t")
                .replace("\tW49\t", "\t\t");
        return Files.writeString(folder.resolve("US_2A_2023_quiet.txt"), text);
    }
}
