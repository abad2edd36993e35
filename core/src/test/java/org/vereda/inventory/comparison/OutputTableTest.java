package org.vereda.inventory.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vereda.Repository;
import org.vereda.inventory.releases.ReleaseTable;
import org.vereda.quantity.Findings;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import org.vereda.sources.ReferencePacks;
import org.vereda.sources.registers.OutputTableFile;
import org.vereda.sources.registers.RegisterFiles;

/** Trends divided by the output of industries, on the made-up files of three countries in the examples. */
class OutputTableTest {
    private static final ReferencePacks PACKS = ReferencePacks.builtIn();
    private static final ReleaseSource PLAIN =
            new TableInMemory(table(), PACKS.substances(), new DataVersion("made", "made", List.of()));
    private static final ReleaseQuery BY_YEAR = ReleaseQuery.EVERYTHING.by(Aspect.COUNTRY, Aspect.YEAR);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aConstantOutputChangesNothing() {
        assertThat(amounts(with(outputs("", year -> 7)), Normalization.OUTPUT))
                .isEqualTo(amounts(with(OutputTable.NONE), Normalization.NONE));
    }

    @Test
    void twiceTheOutputHalvesTheTrend() {
        List<Optional<BigDecimal>> plain = amounts(with(OutputTable.NONE), Normalization.NONE);
        List<Optional<BigDecimal>> halved =
                amounts(with(outputs("", year -> year == 2020 ? 50 : 100)), Normalization.OUTPUT);
        List<ReleaseAnswer.Row> rows = with(OutputTable.NONE).answer(BY_YEAR).rows();
        for (int at = 0; at < rows.size(); at++) {
            double factor = rows.get(at).keys().getLast().equals("2020") ? 1 : 0.5;
            double expected = plain.get(at).orElseThrow().doubleValue() * factor;
            assertThat(halved.get(at).orElseThrow().doubleValue()).isCloseTo(expected, within(1e-9 * expected));
        }
    }

    @Test
    void theLongestBeginningOfTheIndustryCounts() {
        OutputTable both = joined(outputs("", year -> year), outputs("3363", year -> 1));
        assertThat(both.index("US", "33632", 2022, List.of(2020, 2021, 2022))).hasValue(BigDecimal.ONE);
        assertThat(both.index("US", "33611", 2022, List.of(2020, 2021, 2022)).orElseThrow())
                .isEqualByComparingTo(
                        new BigDecimal(2022).divide(new BigDecimal(2020), java.math.MathContext.DECIMAL128));
    }

    @Test
    void yearsWithoutOutputHaveNoAmountAndTheNoteTellsTheShare() {
        ReleaseAnswer answer = with(new OutputTable(outputs("", year -> 1).rows().stream()
                        .filter(row -> row.year() != 2021)
                        .toList()))
                .answer(BY_YEAR.with(Normalization.OUTPUT));
        assertThat(answer.rows())
                .filteredOn(row -> row.keys().getLast().equals("2021"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.kilograms()).isEmpty());
        assertThat(answer.notes())
                .filteredOn(note -> note.code().equals("comparison.normalized-output"))
                .singleElement()
                .satisfies(note -> assertThat(new BigDecimal(note.arguments().getFirst()))
                        .isPositive()
                        .isLessThan(new BigDecimal(100)));
    }

    @Test
    void withoutOutputsTheQuestionIsRefusedWithAdvice() {
        assertThatThrownBy(() -> with(OutputTable.NONE).answer(BY_YEAR.with(Normalization.OUTPUT)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.findings().getFirst().code())
                                .isEqualTo("comparison.no-output-table"));
    }

    @Test
    void whatIsWrongInTheFileIsToldWithItsPlace() throws IOException {
        Path file = Files.writeString(folder.resolve("outputs.csv"), """
                country,industry,year,output,unit,source
                US,,2020,100,USD 2017,made up
                US,,2021,0,USD 2017,made up
                US,,2022,110,USD 2012,made up
                US,,2020,105,USD 2017,made up
                MX,3363,2020,5,vehicles,made up
                """);
        Findings findings = new Findings();
        OutputTable table = OutputTableFile.read(file, findings);
        assertThat(table.rows()).hasSize(2);
        assertThat(findings.sorted())
                .extracting(finding -> finding.code() + " " + finding.position().line())
                .containsExactlyInAnyOrder(
                        "registers.output-not-above-zero 3",
                        "registers.output-other-unit 4",
                        "registers.output-twice 5");
    }

    private static List<Optional<BigDecimal>> amounts(ComparableReleases source, Normalization normalization) {
        return source.answer(BY_YEAR.with(normalization)).rows().stream()
                .map(row -> row.kilograms().map(BigDecimal::stripTrailingZeros))
                .toList();
    }

    private static ComparableReleases with(OutputTable outputs) {
        return new ComparableReleases(PLAIN, PACKS.substances(), PACKS.registerThresholds(), outputs);
    }

    private static OutputTable outputs(String industry, IntToDoubleFunction output) {
        List<OutputTable.Row> rows = new ArrayList<>();
        for (String country : List.of("CA", "MX", "US")) {
            for (int year = 2020; year <= 2022; year++) {
                rows.add(new OutputTable.Row(
                        country,
                        industry,
                        year,
                        BigDecimal.valueOf(output.applyAsDouble(year)),
                        "vehicles",
                        "made up",
                        SourcePosition.NOWHERE));
            }
        }
        return new OutputTable(rows);
    }

    private static OutputTable joined(OutputTable one, OutputTable other) {
        return new OutputTable(
                Stream.concat(one.rows().stream(), other.rows().stream()).toList());
    }

    private static ReleaseTable table() {
        try (Stream<Path> files = Files.list(Repository.root().resolve("examples/registers"))) {
            List<Path> registers = files.filter(
                            file -> RegisterFiles.registerOf(file).isPresent())
                    .sorted()
                    .toList();
            return RegisterFiles.read(registers, new Findings()).table();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
