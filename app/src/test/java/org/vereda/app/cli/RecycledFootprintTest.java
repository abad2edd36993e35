package org.vereda.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vereda.app.flow.FootprintInputs;
import org.vereda.app.flow.Knowledge;
import org.vereda.app.flow.Progress;
import org.vereda.endoflife.content.ContentEffect;
import org.vereda.quantity.Finding;
import org.vereda.sources.ReferencePacks;

/** Recycled content in the footprints of a partnership, on the example that is made up for it. */
class RecycledFootprintTest {
    private static final String CONTENT = "recycled-content.csv";
    private static final String LOTS = "recycled-lots.csv";
    private static final String NO_CONTENT = "product,recycled_material,recycled_percent";
    private static final String LOT_COLUMNS = "lot,country,year,material,recovered,credited,unit";
    private static final double EXACT = 1e-9;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void contentLowersThePartByMassTimesShareTimesDifference() throws IOException {
        double change = kilograms("bracket", loop()) - kilograms("bracket", example(CONTENT, NO_CONTENT));
        assertThat(change).isCloseTo(2.5 * 0.4 * (1.72672731 - 2.85491851), within(EXACT));
    }

    @Test
    void aVehicleFallsByWhatItsPartsFall() throws IOException {
        double change = kilograms("norte-car", loop()) - kilograms("norte-car", example(CONTENT, NO_CONTENT));
        assertThat(change).isCloseTo(4 * -1.1281912 + 2 * -1.278715288, within(EXACT));
    }

    @Test
    void everyEffectSaysWhatChanged() {
        FootprintInputs.Computed computed = computed(loop());
        assertThat(computed.recycled().effects())
                .extracting(effect -> effect.change().toPlainString())
                .containsExactly("-1.1281912", "-1.0229722304", "-0.2557430576");
        assertThat(computed.recycled().balances())
                .extracting(balance -> balance.left().stripTrailingZeros().toPlainString())
                .containsExactly("30000", "7200");
    }

    @Test
    void theCommandShowsALineThatAReaderChecksByHand() {
        Program program = Program.run("footprint", Program.example("loop"), "--product", "bracket", "--language", "es");
        assertThat(program.exitCode()).as(program.err()).isZero();
        assertThat(program.out()).contains("2.5 kg × 40", "(1.72672731 − 2.85491851)", "−1.1281912 kg", "steel-2023");
    }

    @Test
    void kilogramsThatAreClaimedTwiceCountForNobody() throws IOException {
        Path twice =
                example(LOTS, LOT_COLUMNS, "steel-2023,MX,2023,steel,219,120,t", "plastic-2023,MX,2023,plastic,20,0,t");
        assertRefused(twice, "loop.counted-twice", "loop.not-enough-for-all");
        assertThat(computed(twice).recycled().effects())
                .extracting(ContentEffect::facility)
                .containsOnly("molder-leon");
    }

    @Test
    void allThatWasRecoveredMayBeClaimed() throws IOException {
        assertRefused(example(
                LOTS, LOT_COLUMNS, "steel-2023,MX,2023,steel,220,120,t", "plastic-2023,MX,2023,plastic,20,0,t"));
    }

    @Test
    void moreThanTheWholeIsRefused() throws IOException {
        assertRefused(stated("bracket,steel,60,", "bracket,steel,41,"), "loop.above-whole", "loop.above-whole");
    }

    @Test
    void whatTheBillDoesNotNameIsRefused() throws IOException {
        assertRefused(stated("bracket,aluminum,40,"), "loop.no-line");
    }

    @Test
    void lotsMustBeKnownAndOfTheMaterial() throws IOException {
        assertRefused(
                stated("bracket,steel,40,nobody", "bumper,plastic,10,steel-2023"),
                "loop.unknown-lot",
                "loop.other-material");
    }

    @Test
    void laterLotsAreRefused() throws IOException {
        assertRefused(
                example(LOTS, LOT_COLUMNS, "steel-2023,MX,2025,steel,250,0,t", "plastic-2023,MX,2024,plastic,20,0,t"),
                "loop.later-lot");
    }

    @Test
    void productsThatNobodyMadeTakeNoKilogramsOfALot() throws IOException {
        Path unmade = example(
                "production.csv",
                "facility,period_start,period_end,product,amount,unit",
                "molder-leon,2024-01-01,2024-12-31,bumper,20000,item");
        assertRefused(unmade, "loop.no-production");
    }

    @Test
    void aMaterialThatTheSiteStatesAsAWholeIsRefused() throws IOException {
        Path whole = example(
                "activity.csv",
                "facility,period_start,period_end,flow,amount,unit",
                "press-ohio,2024-01-01,2024-12-31,material:steel,250,t");
        assertRefused(whole, "loop.stated-as-a-whole");
    }

    @Test
    void sharesBeyondAHundredPercentAreNotRead() throws IOException {
        assertRefused(stated("bracket,steel,140,"), "loop.not-a-percent");
    }

    private static Path loop() {
        return Path.of(Program.example("loop"));
    }

    private Path stated(String... rows) throws IOException {
        return example(
                CONTENT,
                Stream.concat(Stream.of(NO_CONTENT + ",lot"), Stream.of(rows)).toArray(String[]::new));
    }

    /** The example with one table of its own. */
    private Path example(String file, String... lines) throws IOException {
        try (Stream<Path> files = Files.list(loop())) {
            for (Path one : files.filter(Files::isRegularFile).toList()) {
                Files.copy(one, folder.resolve(one.getFileName().toString()));
            }
        }
        Files.write(folder.resolve(file), List.of(lines));
        return folder;
    }

    private static void assertRefused(Path folder, String... codes) {
        assertThat(computed(folder).findings().stream().filter(Finding::isError).map(Finding::code))
                .containsExactlyInAnyOrder(codes);
    }

    private static double kilograms(String product, Path folder) {
        return computed(folder).products().footprint(product).orElseThrow().total();
    }

    private static FootprintInputs.Computed computed(Path folder) {
        Knowledge knowledge = Knowledge.of(ReferencePacks.builtIn());
        return new FootprintInputs(
                        knowledge.packs(),
                        Progress.NONE,
                        new FootprintInputs.Choices(Optional.empty(), Optional.empty()))
                .computed(folder, knowledge);
    }
}
