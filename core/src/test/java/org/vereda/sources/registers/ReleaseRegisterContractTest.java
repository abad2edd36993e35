package org.vereda.sources.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vereda.Repository;
import org.vereda.inventory.releases.Release;
import org.vereda.inventory.releases.ReleaseTable;
import org.vereda.quantity.Dimension;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;

/** What every register of the list keeps to; each has a folder of fixtures under its name. */
class ReleaseRegisterContractTest {
    @TempDir
    private Path folder = Path.of("");

    static List<ReleaseRegister> registers() {
        return ReleaseRegisters.all();
    }

    @ParameterizedTest
    @MethodSource("registers")
    void itsFilesAreRecognized(ReleaseRegister register) {
        assertThat(fixtures(register))
                .isNotEmpty()
                .allMatch(path -> RegisterFiles.registerOf(path)
                        .filter(found -> found == register.register())
                        .isPresent());
    }

    @ParameterizedTest
    @MethodSource("registers")
    void itsFixturesHoldReleasesAndNoErrors(ReleaseRegister register) {
        Findings findings = new Findings();
        ReleaseTable table = RegisterFiles.read(fixtures(register), findings).table();
        assertThat(findings.hasErrors()).isFalse();
        assertThat(table.releases()).isNotEmpty();
        assertThat(codes(findings)).doesNotContain("registers.total-differs");
    }

    @ParameterizedTest
    @MethodSource("registers")
    void everyAmountIsAMassAboveZeroWithItsCell(ReleaseRegister register) {
        ReleaseTable table =
                RegisterFiles.read(fixtures(register), new Findings()).table();
        assertThat(table.releases())
                .allMatch(release -> release.claim().value().amount().signum() > 0)
                .allMatch(release -> release.claim().value().unit().dimension().equals(Dimension.MASS))
                .allMatch(release -> release.claim().position().line() > 1
                        && release.claim().position().column() > 0);
    }

    @ParameterizedTest
    @MethodSource("registers")
    void everyReportKnowsItsFacility(ReleaseRegister register) {
        ReleaseTable table =
                RegisterFiles.read(fixtures(register), new Findings()).table();
        assertThat(table.reports())
                .allMatch(report -> table.facilityOf(report).isPresent())
                .allMatch(report -> report.register() == register.register());
    }

    @ParameterizedTest
    @MethodSource("registers")
    void orderOfFilesAndRowsDoesNotMatter(ReleaseRegister register) throws IOException {
        List<Path> reversed = new ArrayList<>();
        for (Path path : fixtures(register)) {
            List<String> lines = Files.readAllLines(path);
            int header = headerLines(lines, separator(register));
            List<String> rows = new ArrayList<>(lines.subList(header, lines.size()));
            Collections.reverse(rows);
            rows.addAll(0, lines.subList(0, header));
            reversed.addFirst(Files.write(folder.resolve(path.getFileName().toString()), rows));
        }
        assertThat(RegisterFiles.read(reversed, new Findings()).table().bySubstance())
                .isEqualTo(RegisterFiles.read(fixtures(register), new Findings())
                        .table()
                        .bySubstance());
    }

    @ParameterizedTest
    @MethodSource("registers")
    void whatIdentifiesPersonsOrCompaniesIsNotRead(ReleaseRegister register) {
        ReleaseTable table =
                RegisterFiles.read(fixtures(register), new Findings()).table();
        assertThat(table.facilities().toString() + table.reports()).doesNotContain("DO-NOT-READ");
    }

    @ParameterizedTest
    @MethodSource("registers")
    void aNegativeAmountIsAnErrorAndNotCounted(ReleaseRegister register) throws IOException {
        Release first = firstRelease(register);
        Findings findings = new Findings();
        RegisterFiles read = RegisterFiles.read(
                List.of(changed(
                        register,
                        first.claim().position().line(),
                        first.claim().position().column(),
                        "-1")),
                findings);
        assertThat(codes(findings)).contains("registers.negative-amount");
        assertThat(read.table().releases())
                .noneMatch(release ->
                        release.claim().position().equals(first.claim().position()))
                .allMatch(release -> release.claim().value().amount().compareTo(BigDecimal.ZERO) > 0);
    }

    @ParameterizedTest
    @MethodSource("registers")
    void anAmountThatIsNoNumberIsAnErrorAtItsCell(ReleaseRegister register) throws IOException {
        Release first = firstRelease(register);
        Findings findings = new Findings();
        Path file = changed(
                register,
                first.claim().position().line(),
                first.claim().position().column(),
                "much");
        RegisterFiles.read(List.of(file), findings);
        assertThat(findings.sorted())
                .filteredOn(Finding::isError)
                .extracting(Finding::position)
                .contains(first.claim().position());
    }

    @ParameterizedTest
    @MethodSource("registers")
    void anUnknownUnitIsAnErrorAndTheRowIsNotCounted(ReleaseRegister register) throws IOException {
        assumeTrue(properties(register).containsKey("unit"), "the rows of this register state no unit");
        Release first = firstRelease(register);
        int line = first.claim().position().line();
        Findings findings = new Findings();
        RegisterFiles read =
                RegisterFiles.read(List.of(changed(register, line, columnOf(register, "unit"), "bushel")), findings);
        assertThat(codes(findings)).contains("registers.unknown-unit");
        assertThat(read.table().reports()).noneMatch(report -> report.position().line() == line);
    }

    @ParameterizedTest
    @MethodSource("registers")
    void aMissingColumnIsNamed(ReleaseRegister register) throws IOException {
        Findings findings = new Findings();
        String needed = properties(register).containsKey("unit") ? "unit" : "needed";
        RegisterFiles read =
                RegisterFiles.read(List.of(changed(register, 1, columnOf(register, needed), "gone")), findings);
        assertThat(codes(findings)).containsOnlyOnce("registers.missing-column");
        assertThat(read.files()).isEmpty();
    }

    private static Release firstRelease(ReleaseRegister register) {
        return RegisterFiles.read(List.of(releases(register)), new Findings())
                .table()
                .releases()
                .findFirst()
                .orElseThrow();
    }

    /** A copy of the fixture of releases with another text in one cell. */
    private Path changed(ReleaseRegister register, int line, int column, String text) throws IOException {
        Path original = releases(register);
        List<String> lines = new ArrayList<>(Files.readAllLines(original));
        List<String> cells = cells(lines.get(line - 1), separator(register));
        cells.set(column - 1, text);
        lines.set(line - 1, String.join(separator(register), cells));
        return Files.write(folder.resolve(original.getFileName().toString()), lines);
    }

    private static int columnOf(ReleaseRegister register, String property) throws IOException {
        String name = properties(register).getProperty(property);
        return cells(Files.readAllLines(releases(register)).getFirst(), separator(register))
                        .indexOf(name)
                + 1;
    }

    private static int headerLines(List<String> lines, String separator) {
        long quotes = lines.getFirst().chars().filter(sign -> sign == '"').count();
        int count = 1;
        while (quotes % 2 != 0) {
            quotes += lines.get(count).chars().filter(sign -> sign == '"').count();
            count++;
        }
        assertThat(lines.get(count)).contains(separator);
        return count;
    }

    private static List<String> cells(String line, String separator) {
        return new ArrayList<>(Arrays.asList(line.split(separator, -1)));
    }

    private static List<String> codes(Findings findings) {
        return findings.sorted().stream().map(Finding::code).toList();
    }

    private static String separator(ReleaseRegister register) {
        return properties(register).getProperty("separator").equals("tab") ? "\t" : ",";
    }

    private static Path releases(ReleaseRegister register) {
        return home(register).resolve(properties(register).getProperty("releases"));
    }

    private static Properties properties(ReleaseRegister register) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(home(register).resolve("contract.properties"))) {
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new AssertionError("the register needs fixtures in " + home(register), e);
        }
    }

    private static List<Path> fixtures(ReleaseRegister register) {
        try (Stream<Path> files = Files.list(home(register))) {
            return files.filter(path -> !path.toString().endsWith(".properties"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new AssertionError("the register needs fixtures in " + home(register), e);
        }
    }

    static Path home(ReleaseRegister register) {
        return Repository.root()
                .resolve("core/src/test/resources/org/vereda/sources/registers")
                .resolve(register.name());
    }
}
