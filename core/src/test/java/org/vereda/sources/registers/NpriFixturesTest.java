package org.vereda.sources.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vereda.inventory.Coordinates;
import org.vereda.inventory.IndustryCode;
import org.vereda.inventory.Register;
import org.vereda.inventory.releases.Medium;
import org.vereda.inventory.releases.OffSiteTransfer;
import org.vereda.inventory.releases.RegisterFacility;
import org.vereda.inventory.releases.RegisterReport;
import org.vereda.inventory.releases.Release;
import org.vereda.inventory.releases.ReleaseTable;
import org.vereda.inventory.releases.ReportingState;
import org.vereda.quantity.Country;
import org.vereda.quantity.Evidence;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.Units;

/** Details of the bulk files of NPRI on files made for it. */
class NpriFixturesTest {
    private static final String RELEASES = "NPRI-INRP_ReleasesRejets_1993-present.csv";
    private static final String DISPOSALS = "NPRI-INRP_DisposalsEliminations_1993-present.csv";
    private static final String TRANSFERS = "NPRI-INRP_DisposalsEliminations_TransfersTransferts_1993-present.csv";
    private static final String PLACES = "NPRI-INRP_GeolocationsGeolocalisation_1993-present.csv";
    private static final String COMMENTS = "NPRI-INRP_CommentsCommentaires_1997-present.csv";

    @TempDir
    private Path folder = Path.of("");

    private final Findings findings = new Findings();

    @Test
    void rowsOfAFacilityYearAndSubstanceAreOneReport() {
        assertThat(read(RELEASES).of(Register.NPRI, 2021).reports())
                .extracting(RegisterReport::substance)
                .containsExactly("108-88-3", "1330-20-7");
    }

    @Test
    void stacksAreStacksAndAllOtherAirIsFugitive() {
        assertThat(read(RELEASES)
                        .of(Register.NPRI, 2021)
                        .ofSubstance("108-88-3")
                        .byMedium())
                .isEqualTo(Map.of(Medium.AIR_STACK, kilograms("12500.0"), Medium.AIR_FUGITIVE, kilograms("1500.00")));
    }

    @Test
    void aSumOfAllMediaHasNoMedium() {
        assertThat(read(RELEASES)
                        .of(Register.NPRI, 2021)
                        .ofSubstance("1330-20-7")
                        .byMedium())
                .isEqualTo(Map.of(Medium.UNDIVIDED, kilograms("800.0")));
        assertThat(Medium.UNDIVIDED.isOnSite()).isTrue();
    }

    @Test
    void aSumThatIsThatOfTheMediaDoesNotCountAgain() {
        assertThat(read(RELEASES).of(Register.NPRI, 2022).ofSubstance("78-93-3").byMedium())
                .isEqualTo(Map.of(Medium.AIR_STACK, kilograms("300.0")));
        assertThat(codes()).contains("registers.sum-of-media");
    }

    @Test
    void aSumThatIsAnotherThanThatOfTheMediaIsKeptWithAWarning() {
        assertThat(read(RELEASES)
                        .of(Register.NPRI, 2022)
                        .ofSubstance("1330-20-7")
                        .total(medium -> true))
                .isEqualTo(kilograms("900.0"));
        assertThat(findings.sorted())
                .filteredOn(finding -> finding.code().equals("registers.sum-beside-media"))
                .extracting(finding -> finding.position().toString())
                .containsExactly(RELEASES + ":11:15");
    }

    @Test
    void tonnesKilogramsAndGramsStandInOneFile() {
        ReleaseTable table = read(RELEASES).of(Register.NPRI, 2022);
        assertThat(table.ofSubstance("NA - 04").total(Medium::isAir).amount()).isEqualByComparingTo("40.5");
        assertThat(table.ofSubstance("118-74-1").total(Medium::isAir).amount()).isEqualByComparingTo("0.00025");
    }

    @Test
    void toxicEquivalentsAreKeptAndInNoSumOfKilograms() {
        ReleaseTable dioxins = read(RELEASES).ofSubstance("NA - D/F");
        assertThat(dioxins.releases().map(release -> release.claim().value().toString()))
                .containsExactly("0.012 g[TEQ]");
        assertThat(dioxins.releases()).noneMatch(Release::isMass);
        assertThat(dioxins.total(medium -> true).isZero()).isTrue();
        assertThat(codes()).contains("registers.toxic-equivalents");
    }

    @Test
    void methodsOfEstimationAreEvidence() {
        Map<String, Evidence> methods = Map.of("12.5", Evidence.ESTIMATED, "1.25", Evidence.CALCULATED);
        assertThat(read(RELEASES).of(Register.NPRI, 2021).releases())
                .filteredOn(release -> methods.containsKey(amount(release)))
                .allMatch(release -> release.claim().evidence() == methods.get(amount(release)));
        assertThat(read(RELEASES)
                        .of(Register.NPRI, 2022)
                        .ofSubstance("108-88-3")
                        .releases())
                .extracting(release -> release.claim().evidence())
                .containsExactly(Evidence.MEASURED, Evidence.ESTIMATED);
    }

    @Test
    void aRowOfZeroIsZero() {
        assertThat(read(RELEASES)
                        .ofFacility(Register.NPRI, "900002")
                        .ofSubstance("108-88-3")
                        .reports())
                .extracting(RegisterReport::state)
                .containsExactly(ReportingState.ZERO);
    }

    @Test
    void disposalOnSiteIsLandOrInjectionAndOffSiteATransfer() {
        assertThat(read(DISPOSALS).byMedium())
                .isEqualTo(Map.of(
                        Medium.LAND_DISPOSAL, kilograms("10000"),
                        Medium.UNDERGROUND_INJECTION, kilograms("500.0"),
                        Medium.TRANSFER_DISPOSAL, kilograms("762.00")));
    }

    @Test
    void treatmentRecyclingAndEnergyRecoveryAreTransfers() {
        assertThat(read(TRANSFERS).byMedium())
                .isEqualTo(Map.of(
                        Medium.TRANSFER_INCINERATION, kilograms("1500.0"),
                        Medium.TRANSFER_ENERGY_RECOVERY, kilograms("2500.0"),
                        Medium.TRANSFER_RECYCLING, kilograms("34000"),
                        Medium.TRANSFER_SEWER, kilograms("6")));
    }

    @Test
    void receiversOfTransfersAreReadWhereAnEditionNamesThem() {
        List<OffSiteTransfer> transfers = new ArrayList<>();
        RegisterFiles.read(home().resolve(TRANSFERS), new Transfers(transfers), findings);
        assertThat(transfers)
                .extracting(transfer -> transfer.receiver().name() + " "
                        + transfer.receiver().country().map(Country::name).orElse("?") + " "
                        + transfer.receiver()
                                .subdivision()
                                .map(Object::toString)
                                .orElse("?"))
                .containsExactly(
                        "Traitement Exemple CA CA-ON",
                        "Example Kilns US US-OH",
                        "Example Solvents US US-MI",
                        "Métaux Exemple CA CA-QC");
    }

    @Test
    void geolocationsCompleteTheFacilitiesOfAllYears() {
        ReleaseTable table = read(RELEASES, PLACES);
        assertThat(table.ofFacility(Register.NPRI, "900001").facilities())
                .extracting(RegisterFacility::year, RegisterFacility::name, RegisterFacility::city)
                .containsExactly(
                        tuple(2021, "Usine d'assemblage Exemple Nord", "Windsor"),
                        tuple(2022, "Exemple North Assembly", "Windsor"));
        assertThat(table.ofFacility(Register.NPRI, "900002")
                        .facilities()
                        .getFirst()
                        .coordinates())
                .contains(new Coordinates(45.5, -73.6));
    }

    @Test
    void aPlaceOutsideCanadaIsDoubtful() {
        read(PLACES);
        assertThat(findings.sorted())
                .extracting(Finding::toString)
                .containsExactly(PLACES + ":4:7: registers.doubtful-coordinates [43.9, 78.8]");
    }

    @Test
    void theVintageOfAnIndustryFollowsTheYear() {
        assertThat(read(RELEASES).ofIndustry(IndustryCode::isAutomotive).reports())
                .extracting(report -> report.industry().orElseThrow().vintage())
                .containsOnly(2017, 2022);
    }

    @Test
    void commentsAreRecognizedAndNotRead() {
        ReleaseTable table = read(COMMENTS);
        assertThat(table.reports()).isEmpty();
        assertThat(codes()).containsExactly("registers.not-read");
    }

    @Test
    void editionsInWindowsLettersAndWithAByteOrderMarkAreRead() throws IOException {
        String text = Files.readString(home().resolve(RELEASES));
        for (byte[] bytes : List.of(
                text.getBytes(Charset.forName("windows-1252")), ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8))) {
            Path edition = Files.write(folder.resolve(RELEASES), bytes);
            ReleaseTable table = RegisterFiles.read(List.of(edition), findings).table();
            assertThat(table.bySubstance()).isEqualTo(read(RELEASES).bySubstance());
            assertThat(table.facilities()).extracting(RegisterFacility::name).contains("Fonderie Exemple Montréal");
        }
    }

    @Test
    void anotherEditionOfTheHeaderIsTheSame() throws IOException {
        String text = Files.readString(home().resolve(RELEASES))
                .replace("Reporting_Year / Année", "Reporting Year/Année")
                .replace("NPRI_ID / No_INRP", "NPRI ID / ID INRP")
                .replace("PROVINCE", "Province / Province")
                .replace("Units / Unités", "\" UNITS \n/ Unités\"");
        Path edition = Files.writeString(folder.resolve(RELEASES), text);
        assertThat(RegisterFiles.read(List.of(edition), findings).table().bySubstance())
                .isEqualTo(read(RELEASES).bySubstance());
    }

    @Test
    void anUnknownGroupIsAnErrorAndNotCounted() throws IOException {
        String text = Files.readString(home().resolve(DISPOSALS)).replace("Off-site Disposal", "Elsewhere");
        Path edition = Files.writeString(folder.resolve(DISPOSALS), text);
        ReleaseTable table = RegisterFiles.read(List.of(edition), findings).table();
        assertThat(codes()).containsOnly("registers.unknown-group");
        assertThat(table.byMedium()).doesNotContainKey(Medium.TRANSFER_DISPOSAL);
    }

    @Test
    void aColumnThatStandsTwiceIsToldAndNotOnlyAnUnknownFile() throws IOException {
        String text = Files.readString(home().resolve(RELEASES)).replaceFirst("PROVINCE", "Units / Unites");
        RegisterFiles.read(List.of(Files.writeString(folder.resolve(RELEASES), text)), findings);
        assertThat(findings.sorted())
                .extracting(finding -> finding.code() + " " + finding.position().column())
                .containsExactly("registers.unknown-file 0", "sources.duplicate-column 16");
    }

    @Test
    void amountsThatTwoFilesStateAlikeAreTold() throws IOException {
        Path copy = Files.copy(home().resolve(DISPOSALS), folder.resolve("NPRI-INRP_Transfers_copy.csv"));
        RegisterFiles.read(List.of(home().resolve(DISPOSALS), copy), findings);
        assertThat(findings.sorted())
                .extracting(Finding::toString)
                .containsExactly(
                        "NPRI-INRP_Transfers_copy.csv:2:15: registers.same-in-two-files [5, " + DISPOSALS + ", 2]");
    }

    @Test
    void partsAreToldByTheNameOfTheFile() {
        assertThat(RegisterFiles.read(
                                Stream.of(RELEASES, DISPOSALS, TRANSFERS, PLACES, COMMENTS)
                                        .map(home()::resolve)
                                        .toList(),
                                findings)
                        .files())
                .extracting(RegisterFiles.ReadFile::part)
                .containsExactly("releases", "disposals", "transfers", "facilities", "comments");
    }

    private ReleaseTable read(String... names) {
        List<Path> files = Stream.of(names).map(home()::resolve).toList();
        return RegisterFiles.read(files, findings).table();
    }

    private List<String> codes() {
        return findings.sorted().stream().map(Finding::code).toList();
    }

    private static String amount(Release release) {
        return release.claim().value().amount().toPlainString();
    }

    private static Quantity kilograms(String amount) {
        return Quantity.of(amount, Units.KILOGRAM);
    }

    private static Path home() {
        return ReleaseRegisterContractTest.home(new NpriRegister());
    }

    private record Transfers(List<OffSiteTransfer> list) implements ReleaseRegister.Visitor {
        @Override
        public void facility(RegisterFacility facility) {}

        @Override
        public void report(RegisterReport report) {}

        @Override
        public void transfer(OffSiteTransfer transfer) {
            list.add(transfer);
        }
    }
}
