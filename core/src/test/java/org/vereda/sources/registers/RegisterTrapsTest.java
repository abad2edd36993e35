package org.vereda.sources.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vereda.Repository;
import org.vereda.SharedData;
import org.vereda.footprint.EmissionFactor;
import org.vereda.footprint.EmissionFactor.Kind;
import org.vereda.footprint.Gas;
import org.vereda.inventory.Flow;
import org.vereda.inventory.IndustryCode;
import org.vereda.inventory.Register;
import org.vereda.inventory.plausibility.RegisterScreen;
import org.vereda.inventory.releases.Medium;
import org.vereda.inventory.releases.ReleaseTable;
import org.vereda.inventory.releases.SubstanceDirectory;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.Units;
import org.vereda.sources.ReferencePacks;
import org.vereda.sources.table.Table;
import org.vereda.sources.table.TableFormat;
import org.vereda.sources.table.TableRow;

/**
 * Traps that were seen in the real files, one test each. Where a trap has more than one side, {@code docs/registers.md} names
 * the other tests.
 */
class RegisterTrapsTest {
    private static final ReferencePacks PACKS = ReferencePacks.builtIn();

    @TempDir
    private Path folder = Path.of("");

    private final Findings findings = new Findings();

    /** Lenient readers find no cell in the strict form of OOXML and say nothing. */
    @Test
    void trap1StrictWorkbookIsNotEmpty() {
        Path path = SharedData.require("egrid/eGrid_zipcode_lookup_2025.xlsx");
        try (Table table = Table.open(path, TableFormat.CSV.withSheet("eGrid_data_2025"), findings)) {
            assertThat(table.rows()).hasSize(611);
        }
    }

    /** Blanks at the end, byte order marks, line breaks in headers, three encodings, TAB or comma, numbers as text. */
    @Test
    void trap2LettersLineBreaksAndNumbersAsTextAreReadAsMeantOrTold() {
        String text = "Région \n(SCIAN);2022a\nQuébec ;35\nOntario;**\n";
        TableFormat format = TableFormat.CSV.withSeparator(';');
        for (byte[] bytes : List.of(
                text.getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8),
                text.getBytes(Charset.forName("windows-1252")),
                text.getBytes(StandardCharsets.ISO_8859_1))) {
            Findings found = new Findings();
            try (Table table = Table.read(
                    new ByteArrayInputStream(quoted(bytes)),
                    "t.csv",
                    format.withCharset("windows-1252").orUtf8(),
                    found)) {
                List<TableRow> rows = table.rows().toList();
                assertThat(rows.getFirst().text("région (scian)")).contains("Québec");
                assertThat(rows.getFirst().decimal("2022a")).contains(new BigDecimal("35"));
                assertThat(rows.getLast().decimal("2022a")).isEmpty();
            }
            assertThat(found.sorted())
                    .extracting(Finding::toString)
                    .containsExactly("t.csv:4:2: sources.not-a-number [**]");
        }
        assertThat(catchThrowable(() -> Table.read(
                        new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1)),
                        "t.csv",
                        format,
                        findings)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("sources.wrong-charset");
    }

    /** Pounds, grams and tonnes in one file; short, long and metric tons. */
    @Test
    void trap3UnitsOfARowAreThoseThatTheRowStates() {
        ReleaseTable chromium = read(npri("Releases")).of(Register.NPRI, 2022);
        assertThat(chromium.ofSubstance("108-88-3").total(Medium::isAir)).isEqualTo(kilograms("10500.0"));
        assertThat(chromium.ofSubstance("NA - 04").total(Medium::isAir)).isEqualTo(kilograms("40.5"));
        assertThat(chromium.ofSubstance("118-74-1").total(Medium::isAir)).isEqualTo(kilograms("0.00025"));
        assertThat(Quantity.of(1, Units.SHORT_TON).to(Units.KILOGRAM)).isEqualTo(kilograms("907.18474"));
        assertThat(Stream.of("t", "short ton", "long ton", "lb")
                        .map(unit -> Units.parse(unit).factor()))
                .doesNotHaveDuplicates();
    }

    /** NAICS 336110, CAS numbers with and without dashes and zeros, N-codes, NPRI's "NA - nn". */
    @Test
    void trap4OneIndustryAndOneSubstanceUnderAllTheirCodes() {
        SubstanceDirectory substances = PACKS.substances();
        assertThat(Stream.of("108-88-3", "108883", "0000108883")
                        .map(code -> substances.find(Register.TRI, code, "").orElseThrow()))
                .extracting(found -> found.substance().id())
                .containsOnly("108-88-3");
        assertThat(id(Register.NPRI, "NA - 08")).isEqualTo("7439-92-1");
        assertThat(id(Register.NPRI, "na -  08")).isEqualTo("7439-92-1");
        assertThat(id(Register.TRI, "N420")).isEqualTo("N420");
        assertThat(PACKS.industries().translate(new IndustryCode("336112", 2017), 2022))
                .containsExactly(new IndustryCode("336110", 2022));
        assertThat(read(npri("Releases"))
                        .ofIndustry(code -> code.isWithin("33611"))
                        .reports())
                .isNotEmpty()
                .allMatch(report -> report.industry().orElseThrow().digits().equals("336110"));
    }

    /** AR4, AR5 and AR6 in one column of CO2 equivalents. */
    @Test
    void trap5PotentialsOfTwoReportsAreNeverMixedSilently() throws IOException {
        Path original = ReleaseRegisterContractTest.home(new CanadianGasRegister())
                .resolve("PDGES-GHGRP-GHGEmissionsGES-2004-Present.csv");
        String mixed =
                Files.readString(original).replace("2.5,70,", "2.5,62.5,").replace("50465.5", "50458.0");
        RegisterFiles.read(List.of(Files.writeString(folder.resolve("mixed.csv"), mixed)), findings);
        assertThat(findings.sorted()).extracting(Finding::code).containsExactly("registers.mixed-gwp");
    }

    /** eGRID's year is the year of use; purchases carry the year and the kind of their prices. */
    @Test
    void trap6YearsOfUseAndPriceYearsStandBesideYearsOfData() {
        EmissionFactor grid = PACKS.emissionFactors().stream()
                .filter(factor ->
                        factor.kind() == Kind.LOCATION_MIX && factor.region().equals("RFCM"))
                .filter(factor -> factor.yearOfUse().equals(Optional.of(2024)))
                .findFirst()
                .orElseThrow();
        assertThat(grid.year()).isLessThan(2024);
        assertThat(PACKS.emissionFactors())
                .filteredOn(factor -> factor.flow() instanceof Flow.Purchase)
                .isNotEmpty()
                .allMatch(factor -> factor.priceYear().isPresent());
    }

    /** TRI's history columns, hexavalent inside total chromium, the sum of all media beside the media. */
    @Test
    void trap7TotalsNextToTheirPartsCountOnce() {
        ReleaseTable tri =
                read(ReleaseRegisterContractTest.home(ReleaseRegisters.all().getFirst())
                        .resolve("made_tri.csv"));
        assertThat(tri.of(Register.TRI, 1990)
                        .total(Medium::isOnSite)
                        .to(Units.POUND)
                        .amount()
                        .setScale(3, RoundingMode.HALF_UP))
                .isEqualByComparingTo("60.000");
        SubstanceDirectory substances = PACKS.substances();
        assertThat(substances.wholeOf(Register.NPRI, id(Register.NPRI, "NA - 19")))
                .contains(id(Register.NPRI, "NA - 04"));
        assertThat(substances.wholeOf(Register.NPRI, "PM2.5").flatMap(id -> substances.wholeOf(Register.NPRI, id)))
                .contains("TPM");
        assertThat(substances.wholeOf(Register.TRI, "18540-29-9")).isEmpty();
        assertThat(read(npri("Releases"))
                        .of(Register.NPRI, 2022)
                        .ofSubstance("78-93-3")
                        .total(medium -> true))
                .isEqualTo(kilograms("300.0"));
    }

    /** Hexavalent chromium counts where the facility does not report total chromium, PM2.5 where it reports no PM10. */
    @Test
    void trap7PartsAreLeftOutOnlyBesideTheirWhole() throws IOException {
        ReleaseTable both = read(npri("Releases")).ofFacility(Register.NPRI, "900002");
        assertThat(both.withoutParts(PACKS.substances()).reports())
                .extracting(report -> report.substance())
                .contains("NA - 04", "NA - M09")
                .doesNotContain("NA - 19", "NA - M10");
        String text = Files.readString(npri("Releases"));
        String alone = text.lines()
                .filter(line -> !line.contains("NA - 04") && !line.contains("NA - M09"))
                .collect(Collectors.joining("\n"));
        ReleaseTable parts = read(Files.writeString(folder.resolve("parts.csv"), alone));
        assertThat(parts.withoutParts(PACKS.substances()).reports()).isEqualTo(parts.reports());
    }

    /** A copy had two provinces swapped, another carried the potentials of the fourth report as those of the sixth. */
    @Test
    void trap8ShippedNumbersAreThoseOfTheOriginals() {
        Path workbook = SharedData.require("canada-nir/nir_electricity.xlsx");
        Map<String, String> sheets =
                Map.of("CA-NB", "Table A13-5", "CA-QC", "Table A13-6", "CA-ON", "Table A13-7", "CA-AB", "Table A13-10");
        sheets.forEach((province, sheet) -> assertThat(consumption(workbook, sheet))
                .as(province)
                .isEqualByComparingTo(grid(province).movePointRight(3)));
        assertThat(PACKS.gwpSet("AR6", 100).of("HFC-134a").orElseThrow())
                .isEqualByComparingTo("1530")
                .isNotEqualByComparingTo(PACKS.gwpSet("AR4", 100).of("HFC-134a").orElseThrow());
    }

    /** 92 t of an insecticide from an automotive site in 2022. */
    @Test
    void trap9OutliersAreFlaggedAndKept() {
        List<Path> files = List.of(
                SharedData.require("retc-mexico/emisiones/em_2022.csv.gz"),
                SharedData.require("retc-mexico/establecimientos/es_2022.csv.gz"));
        ReleaseTable mexico = RegisterFiles.read(files, findings).table();
        assertThat(RegisterScreen.of(mexico).all())
                .anyMatch(suspicion -> suspicion.figure().text().equals("92488.19 kg"));
        assertThat(mexico.ofIndustry(IndustryCode::isAutomotive)
                        .ofSubstance("64-00-6")
                        .total(Medium::isAir)
                        .amount())
                .isEqualByComparingTo("92488.19");
    }

    @Test
    void everyTrapHasItsTestsInTheDocument() throws IOException {
        String document = Files.readString(Repository.root().resolve("docs/registers.md"));
        for (int trap = 1; trap <= 9; trap++) {
            assertThat(document).contains("`RegisterTrapsTest.trap" + trap);
        }
    }

    /** Puts the header cell with the line break between quotes, whatever the encoding. */
    private static byte[] quoted(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int start = text.startsWith("\u00EF\u00BB\u00BF") ? 3 : 0;
        int end = text.indexOf(';');
        String changed = text.substring(0, start) + '"' + text.substring(start, end) + '"' + text.substring(end);
        return changed.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static BigDecimal consumption(Path workbook, String sheet) {
        TableFormat format = TableFormat.CSV.withSheet(sheet).withHeaderLine(3);
        try (Table table = Table.open(workbook, format, new Findings())) {
            return table.rows()
                    .filter(row -> row.texts().toString().contains("Consumption Intensity (g CO2 eq"))
                    .findFirst()
                    .flatMap(row -> row.decimal("2022a"))
                    .orElseThrow();
        }
    }

    private static BigDecimal grid(String province) {
        return PACKS.emissionFactors().stream()
                .filter(factor ->
                        factor.kind() == Kind.LOCATION_MIX && factor.region().equals(province))
                .filter(factor -> factor.year() == 2022)
                .map(factor -> factor.gases().getOrDefault(Gas.CO2E, BigDecimal.ZERO))
                .findFirst()
                .orElseThrow();
    }

    private static String id(Register register, String code) {
        return PACKS.substances()
                .find(register, code, "")
                .orElseThrow()
                .substance()
                .id();
    }

    private ReleaseTable read(Path file) {
        return RegisterFiles.read(List.of(file), findings).table();
    }

    private static Path npri(String part) {
        return ReleaseRegisterContractTest.home(new NpriRegister())
                .resolve("NPRI-INRP_" + part + "Rejets_1993-present.csv");
    }

    private static Quantity kilograms(String amount) {
        return Quantity.of(amount, Units.KILOGRAM);
    }
}
