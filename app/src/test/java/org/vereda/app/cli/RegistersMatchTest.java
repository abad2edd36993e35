package org.vereda.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vereda.app.console.ExitCode;

/** The command that finds out which facilities are one, on made-up files in the layout of RETC. */
class RegistersMatchTest {
    private static final String HEADER =
            "NRA\tNOMBRE\tSCIAN\tLATITUD NORTE\tLONGITUD OESTE\tCALLE\tESTADO\tMUNICIPIO\n";

    @TempDir
    Path folder = Path.of("");

    private String early = "";
    private String late = "";

    @BeforeEach
    void writeTwoYears() throws IOException {
        early = write(
                "es_2019.csv",
                HEADER
                        + "AAA10\tTROQUELES IMAGINARIOS S.A. DE C.V.\t336370\t25°24'44\"\t101°0'11\"\tDO-NOT-READ 1\tCOAHUILA\tSaltillo\n"
                        + "BBB10\tPINTURAS SUPUESTAS S.A. DE C.V.\t325510\t20°35'21\"\t100°23'17\"\tDO-NOT-READ 2\tQUERETARO\tQueretaro\n");
        late = write(
                "es_2022.csv",
                HEADER
                        + "AAA20\tTroqueles Imaginarios, S.A.P.I. de C.V.,\t336370\t25°24'45\"\t101°0'11\"\tDO-NOT-READ 1\tCoahuila de Zaragoza\tSaltillo\n"
                        + "BBB20\tPINTURAS SUPUESTAS\t325510\t20°33'1\"\t100°21'17\"\tDO-NOT-READ 3\tQuerétaro\tQuerétaro\n");
    }

    @Test
    void aNewIdentifierIsLinkedAndAMoveIsAskedAbout() {
        Program program = Program.run("registers", "match", early, late, "-q");
        assertThat(program.exitCode()).isZero();
        assertThat(program.out())
                .contains("4 facilities (RETC 4)")
                .contains("linked: 1 pair in 1 group (by score 1)")
                .contains("to be looked at: 1 pair (uncertain 1)")
                .contains("RETC:AAA10 = RETC:AAA20")
                .contains("name: same +");
        assertThat(program.printed()).doesNotContain("DO-NOT-READ");
    }

    @Test
    void aReviewListThatAPersonFilledInCounts() throws IOException {
        String review = folder.resolve("review.csv").toString();
        String links = folder.resolve("facility-links.csv").toString();
        Program.run("registers", "match", early, late, "--review", review, "-q");
        Path list = Path.of(review);
        Files.writeString(list, Files.readString(list).replace("RETC:BBB20,,,,,", "RETC:BBB20,same,,,new gate,"));
        Program taken = Program.run(
                "registers", "match", early, late, "--links", links, "--take", review, "--by", "office", "-q");
        assertThat(taken.exitCode()).isZero();
        assertThat(taken.out()).contains("linked: 2 pairs in 2 groups (by decision 1, by score 1)");
        assertThat(Files.readString(Path.of(links)))
                .isEqualTo(
                        "left,right,decision,decided_by,date,why\nRETC:BBB10,RETC:BBB20,same,office,2026-01-15,new gate\n");
    }

    @Test
    void aListWithErrorsChangesNothing() throws IOException {
        String links = write("links.csv", "left,right,decision,decided_by,date,why\n");
        String review = write("review.csv", "left,right,decision\nRETC:AAA10,RETC:AAA20,perhaps\n");
        Program program = Program.run("registers", "match", early, late, "--links", links, "--take", review);
        assertThat(program.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(program.err()).contains("review.csv:2:3").doesNotContain("Exception");
        assertThat(Files.readString(Path.of(links))).hasLineCount(1);
    }

    @Test
    void nobodyKnowsWhereToKeepDecisions() throws IOException {
        String review = write("review.csv", "left,right,decision\nRETC:AAA10,RETC:AAA20,same\n");
        Program program = Program.run("registers", "match", early, late, "--take", review);
        assertThat(program.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(program.err()).contains("--links facility-links.csv");
    }

    @Test
    void decisionsWithErrorsStopTheRun() throws IOException {
        String links = write(
                "links.csv",
                "left,right,decision,decided_by,date,why\nRETC AAA10,RETC:AAA20,same,office,2026-01-15,\n");
        Program program = Program.run("registers", "match", early, late, "--links", links);
        assertThat(program.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(program.err()).contains("links.csv:2:1").contains("names no facility");
        assertThat(program.out()).isEmpty();
    }

    @Test
    void theMadeUpCanadianRegistersMeetByTheirIdentifier() {
        Program program = Program.run("registers", "match", Program.example("registers"), "-q");
        assertThat(program.exitCode()).isZero();
        assertThat(program.out())
                .contains("linked: 3 pairs in 3 groups (by identifier 3)", "GHGRP_CANADA:G99001 = NPRI:990001");
    }

    @Test
    void aListFromASpreadsheetStatesItsSeparator() throws IOException {
        String review = write("review.csv", "left;right;decision;decided_by\nRETC:BBB10;RETC:BBB20;same;office\n");
        String links = folder.resolve("links.csv").toString();
        Program unread = Program.run("registers", "match", early, late, "--links", links, "--take", review, "-q");
        assertThat(unread.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(unread.err()).contains("\";\"");
        Program read = Program.run(
                "registers", "match", early, late, "--links", links, "--take", review, "--separator", ";", "-q");
        assertThat(read.exitCode()).isZero();
        assertThat(read.out()).contains("by decision 1");
    }

    @Test
    void theCommonTableGivesTheSameLinks() {
        String store = folder.resolve("store.duckdb").toString();
        Program.run("registers", "import", early, late, "--store", store, "-q");
        Program fromStore = Program.run("registers", "match", "--store", store, "-q");
        Program fromFiles = Program.run("registers", "match", early, late, "-q");
        assertThat(fromStore.out()).isEqualTo(fromFiles.out());
    }

    @Test
    void aPartnershipMeetsTheRegisterByItsIdentifier() throws IOException {
        String retc = write(
                "es_2021.csv",
                HEADER + "EVE1101700096\tEVERCAST SA DE CV\t331511\t20°43'0\"\t101°20'0\"\t\tGUANAJUATO\tIrapuato\n");
        Program program = Program.run(
                "registers",
                "match",
                retc,
                "--partnership",
                Program.example("tres-fronteras"),
                "--format",
                "json",
                "-q");
        assertThat(program.exitCode()).isZero();
        assertThat(program.out())
                .contains("vereda-facility-links-1")
                .contains("PARTNERSHIP:evercast-irapuato")
                .contains("\"reason\" : \"shared-key\"");
    }

    @Test
    void tablesForSpreadsheetsHaveEveryFeature() {
        Program program = Program.run("registers", "match", early, late, "--format", "csv", "-q");
        assertThat(program.out())
                .contains("# links", "# review", "# groups")
                .contains("left,right,reason,probability,bits,left_name,right_name")
                .contains("distance,distance_bits,industry,industry_bits");
    }

    @Test
    void thresholdsThatMakeNoSenseAreRefused() {
        assertThat(Program.run("registers", "match", early, "--automatic", "0.4")
                        .exitCode())
                .isEqualTo(ExitCode.USAGE);
        assertThat(Program.run("registers", "match", early, "--ask-from", "0").exitCode())
                .isEqualTo(ExitCode.USAGE);
    }

    @Test
    void aFileOfNoRegisterIsToldAndOthersAreMatched() throws IOException {
        String strange = write("notes.csv", "a,b\n1,2\n");
        Program program = Program.run("registers", "match", early, strange, late, "-q");
        assertThat(program.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(program.err()).contains("notes.csv");
        assertThat(program.out()).contains("linked: 1 pair");
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }
}
