package org.vereda.sources.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vereda.Repository;
import org.vereda.inventory.Activity;
import org.vereda.inventory.Amount;
import org.vereda.inventory.BomLine;
import org.vereda.inventory.ElectricityInstrument;
import org.vereda.inventory.Flow;
import org.vereda.quantity.Currency;
import org.vereda.quantity.Evidence;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.Money;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.SourcePosition;
import org.vereda.quantity.Uncertainty;
import org.vereda.quantity.Units;

class PartnershipFolderTest {
    private static final Path EXAMPLES = Repository.root().resolve("examples");
    private static final String SETTINGS = "name: Test\nbase_year: 2023\ncurrency: USD\nnumber_style: plain\n";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private final Findings findings = new Findings();

    @Test
    void contractsForElectricityAreReadWithTheirFactor() {
        write("partnership.yaml", SETTINGS);
        write("organizations.csv", "id,name,role,country\no,Org,SUPPLIER,US\n");
        write("facilities.csv", "id,organization,name,subdivision\nf,o,Plant,US-MI\n");
        write("electricity.csv", """
                facility,period_start,period_end,instrument,amount,unit,year,market,tracking,redeemed,factor,factor_unit
                f,2023-01-01,2023-12-31,certificate,250,MWh,2023,US,REC-1,yes,0,kg/MWh
                f,2023-01-01,2023-12-31,direct-line,40,MWh,2023,US,,,0.02,kg/kWh
                f,2023-01-01,2023-12-31,supplier mix,40,kg,2023,US,,,,
                """);
        List<ElectricityInstrument> read = read().electricity();
        assertThat(read)
                .extracting(ElectricityInstrument::kind)
                .containsExactly(ElectricityInstrument.Kind.CERTIFICATE, ElectricityInstrument.Kind.DIRECT_LINE);
        assertThat(read.getFirst().redeemed()).isTrue();
        assertThat(read.getLast().factor()).contains(Quantity.of("0.02", Units.parse("kg/kWh")));
        assertThat(found()).containsExactly("electricity.csv:4:6: sources.electricity-unit [kg, kWh]");
    }

    @Test
    void whatNoFacilityCanUseIsAnErrorAndNotCounted() {
        write("partnership.yaml", SETTINGS);
        write("organizations.csv", "id,name,role,country\no,Org,SUPPLIER,MX\n");
        write("facilities.csv", "id,organization,name,subdivision\nf,o,Planta,MX-QUE\n");
        write("activity.csv", """
                facility,period_start,period_end,flow,amount,unit,evidence
                f,2023-01-01,2023-12-31,electricity,1e30,kWh,MEASURED
                f,2023-01-01,2023-12-31,coke,4000000000,t,MEASURED
                f,2023-01-01,2023-12-31,natural-gas,400000000,GJ[HHV],MEASURED
                """);
        assertThat(read().activities()).extracting(row -> row.flow().id()).containsExactly("natural-gas");
        assertThat(findings.sorted())
                .filteredOn(finding -> finding.code().equals("sources.impossible-amount"))
                .extracting(finding -> finding.position().line())
                .containsExactly(2, 3);
    }

    @Test
    void aStatedSpreadIsKeptADoubtfulOneToldAndAnImpossibleOneRefused() {
        write("partnership.yaml", SETTINGS);
        write("organizations.csv", "id,name,role,country\no,Org,SUPPLIER,MX\n");
        write("facilities.csv", "id,organization,name,subdivision\nf,o,Planta,MX-QUE\n");
        write("activity.csv", """
                facility,period_start,period_end,flow,amount,unit,evidence,gsd
                f,2023-01-01,2023-12-31,electricity,1250.5,MWh,MEASURED,1.1
                f,2023-01-01,2023-12-31,diesel,90,L,MEASURED,12
                f,2023-01-01,2023-12-31,steam,4,GJ,MEASURED,0.9
                f,2023-01-01,2023-12-31,water:municipal,40,m3,MEASURED,
                """);
        assertThat(read().activities())
                .extracting(row -> row.claim().spread())
                .containsExactly(
                        new Uncertainty.Lognormal(1.1),
                        new Uncertainty.Lognormal(12),
                        new Uncertainty.None(),
                        new Uncertainty.None());
        assertThat(found())
                .contains(
                        "activity.csv:3:8: sources.wide-spread [12]",
                        "activity.csv:4:8: sources.spread-below-one [0.9]");
    }

    @Test
    void electricityCountsByLocationWhereNobodySaysOtherwise() {
        writeSites();
        write("partnership.yaml", SETTINGS);
        assertThat(read().settings().electricity()).isEqualTo(PartnershipSettings.Electricity.LOCATION);
        write("partnership.yaml", SETTINGS + "electricity: market\n");
        assertThat(read().settings().electricity()).isEqualTo(PartnershipSettings.Electricity.MARKET);
        assertThat(found()).isEmpty();
    }

    @Test
    void anotherWordForElectricityIsAnErrorWithItsPlace() {
        writeSites();
        write("partnership.yaml", SETTINGS + "electricity: green\n");
        assertThat(read().settings().electricity()).isEqualTo(PartnershipSettings.Electricity.LOCATION);
        assertThat(found()).containsExactly("partnership.yaml:5:14: sources.unknown-choice [green, location, market]");
    }

    @Test
    void aSmallFolderBecomesRecords() {
        write("partnership.yaml", SETTINGS);
        write("organizations.csv", "id,name,role,country,employees\no,Org,SUPPLIER,MX,120\n");
        write(
                "facilities.csv",
                "id,organization,name,subdivision,naics,processes,retc_id\nf,o,Planta,MX-QUE,336370,welding; paint shop,R1\n");
        write("products.csv", "id,name,declared_unit,mass,mass_unit\np,Part,item,2,kg\n");
        write("activity.csv", """
                facility,period_start,period_end,flow,amount,unit,price_year,evidence,document
                f,2023-01-01,2023-12-31,electricity,1250.5,MWh,,MEASURED,receipts
                f,2023-01-01,2023-12-31,purchase:331110,1000,MXN,2022,MEASURED,ledger
                """);
        write("bom.csv", "product,input,amount,unit,loss_percent,evidence\np,material:steel,2.5,kg,20,MEASURED\n");
        PartnershipFolder read = read();
        assertThat(found()).isEmpty();
        assertThat(read.facilities().getFirst().processes()).containsExactly("welding", "paint shop");
        Activity power = read.activities().getFirst();
        assertThat(power.claim().value()).isEqualTo(new Amount.Physical(Quantity.of("1250.5", Units.MEGAWATT_HOUR)));
        assertThat(power.claim().who()).isEqualTo("o");
        assertThat(power.claim().evidence()).isEqualTo(Evidence.MEASURED);
        assertThat(power.claim().position()).isEqualTo(SourcePosition.of("activity.csv", 2, 5));
        assertThat(read.activities().getLast().claim().value())
                .isEqualTo(new Amount.Spent(Money.of("1000", Currency.MXN, 2022)));
        BomLine line = read.bom().getFirst();
        assertThat(line.input()).isEqualTo(new BomLine.Input.Bought(new Flow.Material("steel")));
        assertThat(line.loss()).isEqualTo(new BigDecimal("0.20"));
    }

    @Test
    void eachFileIsReadInItsOwnStyle() {
        write("partnership.yaml", SETTINGS + "files:\n  activity.csv: {number_style: comma, separator: \";\"}\n");
        writeSites();
        write(
                "activity.csv",
                "facility;period_start;period_end;flow;amount;unit;evidence\nf;2023-01-01;2023-12-31;coal;1.250,5;kg;MEASURED\n");
        assertThat(read().activities().getFirst().claim().value())
                .isEqualTo(new Amount.Physical(Quantity.of("1250.5", Units.KILOGRAM)));
        assertThat(found()).isEmpty();
    }

    @Test
    void aFolderWithoutItsRequiredTablesSaysSo() {
        write("partnership.yaml", SETTINGS);
        write("organization.csv", "id\n");
        read();
        assertThat(found())
                .containsExactly(
                        "facilities.csv: sources.missing-file [none]",
                        "organization.csv: sources.unknown-file [organizations.csv]",
                        "organizations.csv: sources.missing-file [organization.csv]");
    }

    @Test
    void settingsThatNothingCanBeReadWithoutAreRefusedTogether() {
        write("partnership.yaml", "name:\nbase_year: soon\n");
        assertThat(refusal())
                .containsExactly(
                        "partnership.yaml:1:1: sources.missing-key [currency]",
                        "partnership.yaml:1:6: sources.yaml-not-a-value []",
                        "partnership.yaml:2:12: sources.not-a-year [soon]");
    }

    @Test
    void brokenYamlIsRefusedWithItsLine() {
        write("partnership.yaml", "name: Test\n  base_year: 2023\n");
        assertThat(refusal()).singleElement().asString().startsWith("partnership.yaml:2:12: sources.broken-yaml [");
    }

    @Test
    void aMissingFolderIsRefused() {
        folder = folder.resolve("nowhere");
        assertThat(refusal()).singleElement().asString().endsWith("nowhere: sources.missing-folder []");
    }

    @Test
    void everyMistakeOfTheBrokenExampleIsToldWithItsPlace() throws IOException {
        PartnershipFolder.read(
                EXAMPLES.resolve("broken"), code -> !code.digits().startsWith("9"), findings);
        assertThat(findings.sorted().stream().map(PartnershipFolderTest::placed))
                .containsExactlyElementsOf(expected(
                        "broken-activity-to-cohorts.txt",
                        "broken-consents-to-measures.txt",
                        "broken-meetings-to-published.txt",
                        "broken-readings-to-verification.txt"));
    }

    /** Place, code and what was found there. */
    private static String placed(Finding finding) {
        String value = finding.arguments().isEmpty() ? "" : finding.arguments().getFirst();
        return (finding.position() + ": " + finding.code() + " " + value).strip();
    }

    private static List<String> expected(String... files) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String file : files) {
            Path path = Repository.root().resolve("core/src/test/resources/org/vereda/sources/folder/" + file);
            Files.readAllLines(path).stream()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(lines::add);
        }
        return lines;
    }

    static Stream<Path> examples() throws IOException {
        try (Stream<Path> folders = Files.list(EXAMPLES)) {
            return folders.filter(path -> Files.exists(path.resolve(PartnershipSettings.FILE))).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void aFolderThatIsWrittenIsReadTheSame(Path example) throws IOException {
        PartnershipFolder read = PartnershipFolder.read(example, code -> true, findings);
        Path copy = folder.resolve("copy");
        read.write(copy);
        Findings again = new Findings();
        PartnershipFolder written = PartnershipFolder.read(copy, code -> true, again);
        assertThat(written.tables()).isEqualTo(read.tables());
        assertThat(written.activities()).isEqualTo(read.activities());
        assertThat(files(copy)).isEqualTo(files(example));
        assertThat(again.sorted()).isEqualTo(findings.sorted());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theOtherExamplesHaveNoErrors(Path example) {
        PartnershipFolder.read(example, code -> true, findings);
        if (!example.endsWith("broken")) {
            assertThat(findings.sorted().stream().filter(Finding::isError)).isEmpty();
        }
    }

    @Test
    void aFolderIsNotWrittenOverFiles() throws IOException {
        write("partnership.yaml", SETTINGS);
        writeSites();
        PartnershipFolder read = read();
        InvalidInput refused = catchThrowableOfType(InvalidInput.class, () -> read.write(folder));
        assertThat(refused.findings().getFirst().code()).isEqualTo("sources.folder-not-empty");
    }

    private void writeSites() {
        write("organizations.csv", "id,name,role,country\no,Org,SUPPLIER,MX\n");
        write("facilities.csv", "id,organization,name,subdivision\nf,o,Planta,MX-QUE\n");
    }

    private void write(String file, String text) {
        try {
            Files.writeString(folder.resolve(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PartnershipFolder read() {
        return PartnershipFolder.read(folder, code -> true, findings);
    }

    private List<String> refusal() {
        InvalidInput refused = catchThrowableOfType(InvalidInput.class, this::read);
        return refused.findings().stream().map(Finding::toString).toList();
    }

    private List<String> found() {
        return findings.sorted().stream().map(Finding::toString).toList();
    }

    private static Map<String, Long> files(Path root) throws IOException {
        Map<String, Long> sizes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                boolean rewritten = file.toString().endsWith(".csv");
                sizes.put(root.relativize(file).toString(), rewritten ? 0 : Files.size(file));
            }
        }
        return sizes;
    }
}
