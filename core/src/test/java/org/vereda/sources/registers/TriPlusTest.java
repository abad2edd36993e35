package org.vereda.sources.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vereda.Repository;
import org.vereda.SharedData;
import org.vereda.inventory.Register;
import org.vereda.inventory.releases.Medium;
import org.vereda.inventory.releases.OffSiteTransfer;
import org.vereda.inventory.releases.RegisterFacility;
import org.vereda.inventory.releases.RegisterReport;
import org.vereda.inventory.releases.RegisterReport.ProductionWaste;
import org.vereda.inventory.releases.ReleaseTable;
import org.vereda.inventory.releases.SourceReduction;
import org.vereda.inventory.releases.WasteReport;
import org.vereda.quantity.Country;
import org.vereda.quantity.Evidence;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.quantity.Subdivision;
import org.vereda.quantity.Units;

/** TRI Basic Plus: types 1A, 2A and 3A, and the same forms beside TRI Basic. */
class TriPlusTest {
    private static final Path FIXTURES =
            Repository.root().resolve("core/src/test/resources/org/vereda/sources/registers");
    private static final Path BASIC = FIXTURES.resolve("TRI/made_tri.csv");
    private static final Path RELEASES = FIXTURES.resolve("TRI-PLUS/US_1A_2023.txt");
    private static final Path REDUCTIONS = FIXTURES.resolve("TRI-PLUS/US_2A_2023.txt");
    private static final Path TRANSFERS = FIXTURES.resolve("TRI-PLUS/US_3A_2023.txt");

    @TempDir
    private Path folder = Path.of("");

    private final Findings findings = new Findings();
    private final Gathered gathered = new Gathered();

    @Test
    void aFormIsTheSameReportInBasicAndInBasicPlus() {
        List<String> basic = reports(BASIC).stream()
                .filter(report -> report.year() == 2023)
                .map(TriPlusTest::withoutPlaceInFile)
                .toList();
        List<String> plus =
                reports(RELEASES).stream().map(TriPlusTest::withoutPlaceInFile).toList();
        assertThat(plus).isEqualTo(basic).hasSize(6);
    }

    @Test
    void aFacilityIsDescribedAlikeInBasicAndInBasicPlus() {
        RegisterFacility basic = facility(BASIC);
        RegisterFacility plus = facility(RELEASES);
        assertThat(plus.name()).isEqualTo(basic.name());
        assertThat(plus.parent()).isEqualTo(basic.parent()).isNotEmpty();
        assertThat(plus.address()).isEqualTo(basic.address());
        assertThat(plus.coordinates()).isEqualTo(basic.coordinates()).isPresent();
        assertThat(plus.subdivision()).isEqualTo(basic.subdivision()).isPresent();
        assertThat(plus.industry()).isEqualTo(basic.industry()).isPresent();
    }

    @Test
    void formsThatStandInBasicAndBasicPlusCountOnce() {
        RegisterFiles.readAll(List.of(BASIC, RELEASES), gathered, findings);
        assertThat(gathered.reports).hasSize(7);
        assertThat(findings.sorted())
                .filteredOn(finding -> finding.code().equals("registers.repeated-forms"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.arguments()).containsExactly("6", "1");
                    assertThat(finding.position().file()).isEqualTo("US_1A_2023.txt");
                });
    }

    @Test
    void theSameFormsGivenInTheOtherOrderAddUpToTheSame() {
        assertThat(sums(RELEASES, BASIC)).isEqualTo(sums(BASIC, RELEASES)).isEqualTo(sums(BASIC));
    }

    @Test
    void activitiesComeWithTheirMethodsAndRange() {
        RegisterFiles.readAll(List.of(REDUCTIONS), gathered, findings);
        assertThat(gathered.reductions).hasSize(2);
        SourceReduction first = gathered.reductions.getFirst();
        assertThat(first.code()).isEqualTo("S21");
        assertThat(first.substance()).isEqualTo("108-88-3");
        assertThat(first.methods()).containsExactly("T01", "T05");
        assertThat(first.estimatedReduction()).contains("R3");
        assertThat(gathered.reductions.getLast().code()).isEqualTo("W49");
        assertThat(gathered.reductions.getLast().estimatedReduction()).isEmpty();
        assertThat(findings.sorted()).isEmpty();
    }

    @Test
    void sectionEightOfAFormIsTheSameInBasicAndInBasicPlus() {
        RegisterFiles.readAll(List.of(REDUCTIONS), gathered, findings);
        List<String> basic = reports(BASIC).stream()
                .filter(report -> List.of("1", "2", "4").contains(report.document()))
                .map(report -> report.document() + " " + plain(report.waste().orElseThrow()))
                .toList();
        assertThat(gathered.wastes.stream()
                        .map(report -> report.document() + " " + plain(report.waste()))
                        .toList())
                .isEqualTo(basic)
                .contains("1 300 0 0 0 0 0 7 lb PRODUCTION 0.95");
        assertThat(findings.sorted()).isEmpty();
    }

    @Test
    void wasteAndRatioComeToTheFormInAnyOrder() {
        List<Path> files = List.of(REDUCTIONS, RELEASES);
        ReleaseTable table = RegisterFiles.read(files, findings).table();
        assertThat(table.reports()).hasSize(6);
        assertThat(table.reports().stream()
                        .flatMap(report -> report.waste().stream())
                        .flatMap(waste -> waste.ratio().stream()))
                .containsExactlyInAnyOrder(new BigDecimal("0.95"), new BigDecimal("1.1"));
        assertThat(RegisterFiles.read(files.reversed(), findings)
                        .table()
                        .statedProductionWaste(Units.POUND)
                        .amount())
                .isEqualByComparingTo(table.statedProductionWaste(Units.POUND).amount());
        assertThat(codes()).doesNotContain("registers.waste-without-form");
    }

    @Test
    void wasteOfFormsThatNoFileHoldsIsTold() {
        RegisterFiles.read(List.of(REDUCTIONS), findings);
        assertThat(findings.sorted())
                .extracting(Finding::toString)
                .containsExactly("US_2A_2023.txt:2: registers.waste-without-form [3]");
    }

    @Test
    void whatBasicStatesIsNotReplaced() {
        ReleaseTable basic = RegisterFiles.read(List.of(BASIC), findings).table();
        ReleaseTable both =
                RegisterFiles.read(List.of(REDUCTIONS, BASIC), findings).table();
        assertThat(both.reports()).isEqualTo(basic.reports());
    }

    @Test
    void theWasteOfYearsBeforeTheSplitStandsInTheOldColumn() throws IOException {
        Path old = folder.resolve("US_2A_2001.txt");
        List<List<String>> rows = Files.readAllLines(REDUCTIONS).stream()
                .map(line -> new ArrayList<>(List.of(line.split("\t", -1))))
                .collect(Collectors.toList());
        int split = rows.getFirst().indexOf("107. OTHER ON-SITE RELEASES - CURRENT YEAR");
        int whole = rows.getFirst().indexOf("99. QUANTITY RELEASED CURRENT YEAR");
        rows.get(1).set(whole, rows.get(1).set(split, "0"));
        Files.write(old, rows.stream().map(row -> String.join("\t", row)).toList());
        RegisterFiles.readAll(List.of(old), gathered, findings);
        assertThat(gathered.wastes.getFirst().waste().released().amount()).isEqualByComparingTo("300");
    }

    @Test
    void anEditionWithoutAColumnOfSectionEightStillGivesItsActivities() throws IOException {
        Path other = folder.resolve("US_2A_2023.txt");
        Files.writeString(other, Files.readString(REDUCTIONS).replace("PROD RATIO/ACTIVITY INDEX", "SOMETHING ELSE"));
        RegisterFiles.readAll(List.of(other), gathered, findings);
        assertThat(gathered.reductions).hasSize(2);
        assertThat(gathered.wastes).isEmpty();
        assertThat(findings.sorted())
                .extracting(Finding::toString)
                .containsExactly("US_2A_2023.txt:1: registers.no-section-8 [prod ratio activity index]");
    }

    @Test
    void formsWithoutAnActivityGiveNone() {
        RegisterFiles.readAll(List.of(REDUCTIONS), gathered, findings);
        assertThat(gathered.reductions).extracting(SourceReduction::substance).containsOnly("108-88-3");
    }

    @Test
    void transfersNameTheirReceiverAcrossTheBorder() {
        RegisterFiles.readAll(List.of(TRANSFERS), gathered, findings);
        assertThat(gathered.transfers).hasSize(5);
        OffSiteTransfer solvent = gathered.transfers.getFirst();
        assertThat(solvent.medium()).isEqualTo(Medium.TRANSFER_RECYCLING);
        assertThat(solvent.receiver().country()).contains(Country.CA);
        assertThat(solvent.receiver().subdivision()).contains(new Subdivision("CA-ON"));
        assertThat(solvent.claim().evidence()).isEqualTo(Evidence.MEASURED);
        assertThat(solvent.claim().value().amount()).isEqualByComparingTo("40.5");
        assertThat(gathered.transfers)
                .extracting(transfer -> transfer.receiver().countryText())
                .containsExactlyInAnyOrder("CA", "CA", "US", "MX", "GM");
    }

    @Test
    void aCountryOutsideNorthAmericaIsKeptAsWritten() {
        RegisterFiles.readAll(List.of(TRANSFERS), gathered, findings);
        assertThat(gathered.transfers)
                .filteredOn(transfer -> transfer.receiver().countryText().equals("GM"))
                .singleElement()
                .satisfies(transfer -> assertThat(transfer.receiver().country()).isEmpty());
    }

    @Test
    void aTransferTotalThatDiffersFromItsPartsIsAFinding() throws IOException {
        Path changed = folder.resolve("US_3A_2023.txt");
        Files.writeString(
                changed,
                Files.readString(TRANSFERS).replace("\t7.25\t", "\t9.25\t").replaceFirst("\t9.25\t", "\t7.25\t"));
        RegisterFiles.readAll(List.of(changed), gathered, findings);
        assertThat(codes()).contains("registers.total-differs");
    }

    @Test
    void transfersAreNoReleases() {
        RegisterFiles read = RegisterFiles.read(List.of(TRANSFERS), findings);
        assertThat(read.table().releases()).isEmpty();
        assertThat(read.files().getFirst().part()).isEqualTo("transfers");
        assertThat(read.files().getFirst().years()).containsExactly(2023);
    }

    @Test
    void columnsWithUnknownNamesAreTakenByTheirPlaceAndTold() throws IOException {
        Path renamed = folder.resolve("US_3A_2023.txt");
        Files.writeString(
                renamed,
                Files.readString(TRANSFERS)
                        .replaceFirst("110. OFF-SITE - STORAGE ONLY", "110. OFF-SITE STORAGE (M10)"));
        RegisterFiles.readAll(List.of(renamed), gathered, findings);
        assertThat(gathered.transfers).hasSize(5);
        assertThat(codes()).containsExactly("registers.columns-by-place");
    }

    @Test
    void aColumnWhoseWordIsMissingIsNotTakenByItsPlace() throws IOException {
        Path renamed = folder.resolve("US_3A_2023.txt");
        Files.writeString(
                renamed, Files.readString(TRANSFERS).replaceFirst("110. OFF-SITE - STORAGE ONLY", "110. SOMETHING"));
        RegisterFiles.readAll(List.of(renamed), gathered, findings);
        assertThat(gathered.transfers).isEmpty();
        assertThat(codes()).containsExactly("registers.missing-column");
    }

    @Test
    void otherTypesAreKnownAndTheirRowsAreNotRead() throws IOException {
        Path facilities = Files.writeString(
                folder.resolve("US_4_2023.txt"),
                "1. TRIFD\t2. FACILITY NAME\t3. FACILITY STATE\t4. PUBLIC CONTACT NAME\nX\tY\tIL\tDO-NOT-READ\t\n");
        List<RegisterFiles.ReadFile> files = RegisterFiles.readAll(List.of(facilities), gathered, findings);
        assertThat(files.getFirst().part()).isEqualTo("unread");
        assertThat(codes()).containsExactly("registers.part-not-read");
        assertThat(gathered.facilities).isEmpty();
    }

    @Test
    void personsAreNeverRead() {
        RegisterFiles.readAll(List.of(RELEASES, REDUCTIONS, TRANSFERS), gathered, findings);
        assertThat(gathered.toString() + findings.sorted()).doesNotContain("DO-NOT-READ");
        assertThat(gathered.reports).isNotEmpty();
    }

    @Test
    void anArchiveHoldsAllTypesAndTellsOfOtherTexts() throws IOException {
        Path archive = zip("US_2023.zip", RELEASES, REDUCTIONS, TRANSFERS);
        RegisterFiles.ReadFile read = RegisterFiles.read(archive, gathered, findings);
        assertThat(read.part()).isEqualTo("reductions+releases+transfers");
        assertThat(read.reports()).isEqualTo(6);
        assertThat(gathered.transfers).hasSize(5);
        assertThat(gathered.reports.getFirst().position().file()).isEqualTo("US_2023.zip/US_1A_2023.txt");
        assertThat(codes()).containsExactly("registers.text-not-read");
        assertThat(RegisterFiles.registerOf(archive)).contains(Register.TRI);
    }

    @Test
    void anArchiveWithoutTextsIsToldAsOne() throws IOException {
        Path archive = zip("empty.zip");
        assertThat(RegisterFiles.readAll(List.of(archive), gathered, findings)).isEmpty();
        assertThat(codes()).hasSize(1);
    }

    @Test
    void theSameArchiveTwiceCountsOnce() throws IOException {
        Path archive = zip("US_2023.zip", RELEASES, REDUCTIONS, TRANSFERS);
        RegisterFiles.readAll(List.of(archive, archive), gathered, findings);
        assertThat(gathered.wastes).hasSize(3);
        assertThat(gathered.reports).hasSize(6);
        assertThat(gathered.transfers).hasSize(5);
        assertThat(gathered.reductions).hasSize(2);
    }

    @Test
    void anOldCharsetIsReadToo() throws IOException {
        Path old = folder.resolve("US_1A_2023.txt");
        String text = Files.readString(RELEASES).replace("EXAMPLE FOUNDRY", "FUNDICIÓN EJEMPLO");
        Files.write(old, text.getBytes(Charset.forName("windows-1252")));
        RegisterFiles.readAll(List.of(old), gathered, findings);
        assertThat(gathered.facilities).extracting(RegisterFacility::name).contains("FUNDICIÓN EJEMPLO");
    }

    @Test
    void namesWithQuotesDoNotSwallowRows() throws IOException {
        Path quoted = folder.resolve("US_1A_2023.txt");
        Files.writeString(quoted, Files.readString(RELEASES).replace("\tEXAMPLE FOUNDRY\t", "\t\"EXAMPLE\" FOUNDRY\t"));
        RegisterFiles.readAll(List.of(quoted), gathered, findings);
        assertThat(gathered.reports).hasSize(6);
        assertThat(gathered.facilities).extracting(RegisterFacility::name).contains("\"EXAMPLE\" FOUNDRY");
    }

    /** EPA's tool for inventories lists the columns of types 1A and 3A under names of its own. */
    @Test
    void theColumnListsOfStewiAreReadAsWell() throws IOException {
        for (String type : List.of("1a", "3a")) {
            Path list = SharedData.require("stewi-tri-ghgrp/TRI_File_" + type + "_columns.txt");
            List<String> names = Files.readAllLines(list, StandardCharsets.UTF_8);
            List<String> header = names.subList(1, names.size());
            Path file = folder.resolve("US_" + type + "_2019.txt");
            Files.writeString(file, String.join("\t", header) + "\n" + "\t".repeat(header.size() - 1) + "\n");
            RegisterFiles.ReadFile read = RegisterFiles.read(file, gathered, new Findings());
            assertThat(read.part()).isEqualTo(type.equals("1a") ? "releases" : "transfers");
        }
    }

    private Path zip(String name, Path... texts) throws IOException {
        Path archive = folder.resolve(name);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            for (Path text : texts) {
                zip.putNextEntry(new ZipEntry(text.getFileName().toString()));
                zip.write(Files.readAllBytes(text));
            }
            zip.putNextEntry(new ZipEntry(texts.length == 0 ? "picture.png" : "readme.txt"));
            zip.write("about,this\n".getBytes(StandardCharsets.UTF_8));
        }
        return archive;
    }

    private List<RegisterReport> reports(Path file) {
        Gathered here = new Gathered();
        RegisterFiles.readAll(List.of(file), here, findings);
        return here.reports;
    }

    private List<String> sums(Path... files) {
        return RegisterFiles.read(List.of(files), findings).table().bySubstance().stream()
                .map(line -> line.code() + " " + plain(line.total().amount()))
                .toList();
    }

    private RegisterFacility facility(Path file) {
        Gathered here = new Gathered();
        RegisterFiles.readAll(List.of(file), here, findings);
        return here.facilities.stream()
                .filter(facility -> facility.year() == 2023 && facility.id().equals("00000XMPL1TEST1"))
                .findFirst()
                .orElseThrow();
    }

    /** All that the report says but where it stands in the file, and section 8, which type 1A does not hold. */
    private static String withoutPlaceInFile(RegisterReport report) {
        String releases = report.releases().stream()
                .map(release -> release.medium() + " "
                        + plain(release.claim().value().amount()) + " "
                        + release.claim().value().unit() + " " + release.claim().document())
                .collect(Collectors.joining(", "));
        return String.join(
                "; ",
                List.of(
                        Integer.toString(report.year()),
                        report.facility(),
                        report.industry().toString(),
                        report.substance(),
                        report.substanceName(),
                        report.state().toString(),
                        releases,
                        report.statedTotal()
                                .map(total -> plain(total.amount()) + " " + total.unit())
                                .orElse(""),
                        report.document()));
    }

    private static String plain(ProductionWaste waste) {
        String parts = waste.parts().stream().map(part -> plain(part.amount())).collect(Collectors.joining(" "));
        String ratio = waste.ratio().map(TriPlusTest::plain).orElse("-");
        return parts + " " + waste.released().unit() + " " + waste.ratioBasis() + " " + ratio;
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private List<String> codes() {
        return findings.sorted().stream().map(Finding::code).toList();
    }

    private static final class Gathered implements ReleaseRegister.Visitor {
        private final List<RegisterFacility> facilities = new ArrayList<>();
        private final List<RegisterReport> reports = new ArrayList<>();
        private final List<OffSiteTransfer> transfers = new ArrayList<>();
        private final List<SourceReduction> reductions = new ArrayList<>();
        private final List<WasteReport> wastes = new ArrayList<>();

        @Override
        public void facility(RegisterFacility facility) {
            facilities.add(facility);
        }

        @Override
        public void report(RegisterReport report) {
            reports.add(report);
        }

        @Override
        public void transfer(OffSiteTransfer transfer) {
            transfers.add(transfer);
        }

        @Override
        public void reduction(SourceReduction reduction) {
            reductions.add(reduction);
        }

        @Override
        public void waste(WasteReport waste) {
            wastes.add(waste);
        }

        @Override
        public String toString() {
            return facilities + " " + reports + " " + transfers + " " + reductions + " " + wastes;
        }
    }
}
