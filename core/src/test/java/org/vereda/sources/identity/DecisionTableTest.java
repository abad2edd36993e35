package org.vereda.sources.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vereda.inventory.identity.FacilityDecision;
import org.vereda.inventory.identity.FacilityDecision.Verdict;
import org.vereda.inventory.releases.FacilityKey;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;

class DecisionTableTest {
    private static final String HEADER = "left,right,decision,decided_by,date,why\n";
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 15);

    @TempDir
    Path folder = Path.of("");

    private final Findings findings = new Findings();

    @Test
    void decisionsSurviveARoundTrip() throws IOException {
        List<FacilityDecision> read = read(HEADER
                + "RETC:ABC12,TRI:60601XYZ,different,agency,2025-06-30,\"two owners, one fence\"\n"
                + "PARTNERSHIP:plant-1,NPRI:0000001234,same,agency,2025-07-01,\n");
        Path again = folder.resolve("again.csv");
        DecisionTable.save(again, read);
        assertThat(findings.isEmpty()).isTrue();
        assertThat(Files.readString(again))
                .isEqualTo(HEADER
                        + "NPRI:1234,PARTNERSHIP:plant-1,same,agency,2025-07-01,\n"
                        + "RETC:ABC12,TRI:60601XYZ,different,agency,2025-06-30,\"two owners, one fence\"\n");
        assertThat(DecisionTable.read(again, findings))
                .extracting(FacilityDecision::verdict)
                .containsExactly(Verdict.SAME, Verdict.DIFFERENT);
    }

    @Test
    void everythingWrongIsToldWithItsPlace() throws IOException {
        List<FacilityDecision> read = read(HEADER
                + "RETC ABC12,TRI:1,same,agency,2025-06-30,\n"
                + "RETC:A,TRI:1,maybe,agency,2025-06-30,\n"
                + "RETC:A,TRI:1,same,,30/06/2025,\n"
                + "RETC:A,RETC:A,same,agency,2025-06-30,\n"
                + "RETC:,TRI:1,same,agency,2025-06-30,\n");
        assertThat(read).isEmpty();
        assertThat(findings.sorted())
                .extracting(finding -> finding.position() + " " + finding.code())
                .containsExactly(
                        "links.csv:2:1 identity.bad-key",
                        "links.csv:3:3 sources.unknown-choice",
                        "links.csv:4:4 sources.missing-value",
                        "links.csv:4:5 sources.not-a-date",
                        "links.csv:5:2 identity.one-facility-twice",
                        "links.csv:6:1 identity.bad-key");
    }

    @Test
    void aTableWithoutDecidersIsRefused() {
        assertThatThrownBy(() -> read("left,right,decision\n")).isInstanceOf(InvalidInput.class);
    }

    @Test
    void aFilledReviewListTakesTheDayAndTheDecider() throws IOException {
        Path file = Files.writeString(folder.resolve("review.csv"), """
                left,right,decision,decided_by,date,why,reason,probability
                RETC:A,RETC:B,same,,,,uncertain,0.9000
                RETC:A,RETC:C,,,,,uncertain,0.8000
                RETC:A,RETC:D,Different,office,2025-12-31,moved,uncertain,0.7000
                """);
        List<FacilityDecision> read =
                DecisionTable.readFilled(file, StandardCharsets.UTF_8, ',', "agency", TODAY, findings);
        assertThat(read).extracting(FacilityDecision::by).containsExactly("agency", "office");
        assertThat(read).extracting(FacilityDecision::date).containsExactly(TODAY, LocalDate.of(2025, 12, 31));
        assertThat(findings.sorted()).extracting(Finding::code).containsExactly("identity.rows-undecided");
    }

    @Test
    void aSpreadsheetMayHaveChangedSeparatorAndLetters() throws IOException {
        Path file = Files.write(
                folder.resolve("review.csv"),
                HEADER.replace(',', ';')
                        .concat("RETC:A;RETC:B;same;Secretaría;2026-01-15;\r\n")
                        .getBytes(Charset.forName("windows-1252")));
        assertThat(DecisionTable.readFilled(file, Charset.forName("windows-1252"), ';', "", TODAY, findings))
                .extracting(FacilityDecision::by)
                .containsExactly("Secretaría");
        assertThat(findings.isEmpty()).isTrue();
    }

    @Test
    void aFilledReviewListNeedsADecider() throws IOException {
        Path file = Files.writeString(folder.resolve("review.csv"), HEADER + "RETC:A,RETC:B,same,,,\n");
        assertThat(DecisionTable.readFilled(file, StandardCharsets.UTF_8, ',', "", TODAY, findings))
                .isEmpty();
        assertThat(findings.sorted()).extracting(Finding::code).containsExactly("identity.decider-missing");
    }

    @Test
    void aNewDecisionDoesNotReplaceAKeptOneInSilence() throws IOException {
        List<FacilityDecision> kept = read(HEADER + "RETC:A,RETC:B,same,agency,2025-06-30,\n");
        List<FacilityDecision> more = List.of(
                decision("B", "A", Verdict.DIFFERENT),
                decision("A", "C", Verdict.SAME),
                decision("C", "A", Verdict.SAME));
        assertThat(DecisionTable.joined(kept, more, findings))
                .extracting(
                        decision -> decision.left().value() + decision.right().value() + decision.verdict())
                .containsExactly("ABSAME", "ACSAME");
        assertThat(findings.sorted()).extracting(Finding::code).containsExactly("identity.decided-both-ways");
    }

    @Test
    void aReasonThatLooksLikeAFormulaStaysText() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        FacilityDecision risky = new FacilityDecision(
                new FacilityKey("RETC", "A"),
                new FacilityKey("RETC", "B"),
                Verdict.SAME,
                "office",
                TODAY,
                "=1+1",
                SourcePosition.NOWHERE);
        DecisionTable.write(bytes, List.of(risky));
        assertThat(bytes.toString(StandardCharsets.UTF_8)).contains(",'=1+1");
    }

    private FacilityDecision decision(String left, String right, Verdict verdict) {
        return new FacilityDecision(
                new FacilityKey("RETC", left),
                new FacilityKey("RETC", right),
                verdict,
                "office",
                TODAY,
                "",
                SourcePosition.NOWHERE);
    }

    private List<FacilityDecision> read(String text) throws IOException {
        return DecisionTable.read(Files.writeString(folder.resolve("links.csv"), text), findings);
    }
}
