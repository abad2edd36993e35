package org.vereda.sources.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vereda.inventory.statistics.MissingFigure;
import org.vereda.inventory.statistics.Statistic;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.quantity.SourcePosition;

/** What every published table of the list keeps to; each has a folder of fixtures under its name. */
class FactTableContractTest {
    private static final List<String> SYMBOLS = List.of("", "x", "..", "F", "**");

    @TempDir
    private Path folder = Path.of("");

    static List<FactTable> tables() {
        return FactTables.all();
    }

    private FactFixtures fixtures(FactTable table) {
        return new FactFixtures(table.id(), folder);
    }

    private static FactFiles read(List<Path> files, Findings findings) {
        return FactFiles.read(files, findings);
    }

    @ParameterizedTest
    @MethodSource("tables")
    void onlyItselfRecognizesItsFiles(FactTable table) {
        assertThat(fixtures(table).files()).isNotEmpty().allSatisfy(path -> {
            FactFile file = FactFile.of(path);
            assertThat(FactTables.all())
                    .filteredOn(other -> other.recognizes(file))
                    .containsExactly(table);
        });
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everyFigureHasItsCellItsUnitAndItsYearAndNothingIsWrong(FactTable table) {
        Findings findings = new Findings();
        FactFiles read = read(fixtures(table).files(), findings);
        assertThat(findings.sorted()).filteredOn(Finding::isError).isEmpty();
        assertThat(read.figures().figures())
                .isNotEmpty()
                .allMatch(figure -> figure.table().startsWith(table.id()))
                .allMatch(figure ->
                        figure.position().line() > 1 && figure.position().column() > 0)
                .allMatch(figure -> figure.year() >= 1980 && figure.year() < 2100)
                .allMatch(figure -> figure.subdivision()
                        .map(region -> region.country() == figure.country())
                        .orElse(true));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void noCellIsReadTwice(FactTable table) {
        assertThat(read(fixtures(table).files(), new Findings()).figures().figures())
                .extracting(Statistic::position)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void orderOfRowsDoesNotMatter(FactTable table) {
        FactFixtures fixtures = fixtures(table);
        assumeTrue(fixtures.mayBeInAnyOrder(), "skipped: the rows of this table have their meaning by their place");
        Set<Statistic> original = withoutPlaces(read(fixtures.files(), new Findings()));
        assertThat(withoutPlaces(read(fixtures.reversed(), new Findings()))).isEqualTo(original);
    }

    @ParameterizedTest
    @MethodSource("tables")
    void aCellThatIsNoNumberIsAnErrorAtItsPlace(FactTable table) {
        FactFixtures fixtures = fixtures(table);
        SourcePosition place = firstFigure(fixtures).position();
        Findings findings = new Findings();
        FactFiles read = read(fixtures.withCell(place, "much"), findings);
        assertThat(findings.sorted())
                .filteredOn(Finding::isError)
                .extracting(Finding::position)
                .contains(place);
        assertThat(read.figures().figures()).extracting(Statistic::position).doesNotContain(place);
    }

    @ParameterizedTest
    @MethodSource("tables")
    void aSymbolOrABlankIsNeverZero(FactTable table) {
        FactFixtures fixtures = fixtures(table);
        SourcePosition place = firstFigure(fixtures).position();
        for (String symbol : SYMBOLS) {
            FactFiles read = read(fixtures.withCell(place, symbol), new Findings());
            assertThat(read.figures().figures()).extracting(Statistic::position).doesNotContain(place);
            assertThat(read.missing())
                    .filteredOn(cell -> cell.position().equals(place))
                    .extracting(MissingFigure::symbol)
                    .containsExactly(symbol);
        }
    }

    private static Statistic firstFigure(FactFixtures fixtures) {
        return read(fixtures.files(), new Findings()).figures().figures().getFirst();
    }

    private static Set<Statistic> withoutPlaces(FactFiles read) {
        return read.figures().figures().stream()
                .map(figure -> new Statistic(
                        figure.table(),
                        figure.country(),
                        figure.subdivision(),
                        figure.sector(),
                        figure.year(),
                        figure.indicator(),
                        figure.medium(),
                        figure.basis(),
                        figure.amount(),
                        figure.mark(),
                        SourcePosition.NOWHERE))
                .collect(Collectors.toSet());
    }
}
