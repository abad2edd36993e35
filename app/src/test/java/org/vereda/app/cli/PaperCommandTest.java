package org.vereda.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vereda.app.Repository;
import org.vereda.app.console.ExitCode;

class PaperCommandTest {
    private static final Path EXAMPLES = Repository.example("registers");
    private static final Pattern LINK = Pattern.compile("href=\"([^\"]+)\"");
    private static final Pattern ANCHOR = Pattern.compile(" id=\"([^\"]+)\"");

    /** The paper of the example in three languages, which tests only read. */
    @TempDir
    static Path whole = Path.of("");

    private static Program written = new Program(-1, "", "");

    @TempDir
    Path folder = Path.of("");

    @BeforeAll
    static void write() {
        written = Program.run("paper", EXAMPLES.toString(), "--out", whole.toString(), "--years", "2020-2022");
    }

    private Program paper(String out, String... words) {
        return Program.run(Stream.concat(
                        Stream.of(
                                "paper",
                                EXAMPLES.toString(),
                                "--out",
                                folder.resolve(out).toString()),
                        Stream.of(words))
                .toArray(String[]::new));
    }

    @Test
    void thePaperIsWrittenInThreeLanguagesAndSaysThatItsDataAreMadeUp() throws IOException {
        assertThat(written.exitCode()).as(written.printed()).isZero();
        for (String language : Set.of("en", "fr", "es")) {
            String page = Files.readString(whole.resolve("paper-" + language + ".html"));
            assertThat(page)
                    .contains("vereda registers query --by country,year", "sha256", "q01.csv", "<svg")
                    .doesNotContain("label.", "comparison.", "null");
        }
        assertThat(Files.readString(whole.resolve("paper-en.html"))).contains("Made-up data");
        assertThat(Files.readString(whole.resolve("paper-fr.html"))).contains("Données fictives");
        assertThat(Files.readString(whole.resolve("paper-es.html"))).contains("Datos ficticios");
    }

    @Test
    void theSameDataGiveTheSameBytes() throws IOException {
        paper("second", "--years", "2020-2022");
        try (Stream<Path> files = Files.walk(whole)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path twin = folder.resolve("second").resolve(whole.relativize(file));
                assertThat(Files.readAllBytes(twin)).as(file.toString()).isEqualTo(Files.readAllBytes(file));
            }
        }
    }

    @Test
    void thePdfHasTheWordsOfItsLanguageAnEmbeddedFontBookmarksAndNoTime() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(whole.resolve("paper-es.pdf").toFile())) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains(
                            "Datos ficticios",
                            "Perfil del sector",
                            "vereda registers query --by country,year",
                            "q01.csv")
                    .contains("1 / " + pdf.getNumberOfPages());
            assertThat(pdf.getDocumentInformation().getCreationDate()).isNull();
            assertThat(pdf.getDocumentCatalog().getLanguage()).startsWith("es");
            assertThat(pdf.getDocumentCatalog().getDocumentOutline().children()).hasSize(11);
            for (COSName font : pdf.getPage(0).getResources().getFontNames()) {
                assertThat(pdf.getPage(0).getResources().getFont(font).isEmbedded())
                        .isTrue();
            }
        }
    }

    @Test
    void everyLinkLeadsSomewhereAndEveryAnchorIsThereOnce() throws IOException {
        String page = Files.readString(whole.resolve("paper-en.html"));
        Set<String> anchors = new TreeSet<>();
        for (Matcher anchor = ANCHOR.matcher(page); anchor.find(); ) {
            assertThat(anchors.add(anchor.group(1))).as(anchor.group(1)).isTrue();
        }
        for (Matcher link = LINK.matcher(page); link.find(); ) {
            String target = link.group(1);
            boolean there = target.startsWith("#")
                    ? anchors.contains(target.substring(1))
                    : Files.exists(whole.resolve(target));
            assertThat(there).as(target).isTrue();
        }
    }

    @Test
    void badYearsAndLanguagesAreToldWithAdvice() {
        assertThat(paper("first", "--years", "2022-2020").printed()).contains("2019-2022");
        assertThat(paper("first", "--in", "de").printed()).contains("en, fr or es");
        assertThat(paper("first", "--years", "2022-2020").exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    }

    @Test
    void aNamedFileThatIsNotThereIsToldAndTheRestIsWritten() {
        Program program = paper("first", "nowhere.csv", "--in", "en");
        assertThat(program.printed()).contains("nowhere.csv").doesNotContain("Exception");
        assertThat(program.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(folder.resolve("first/paper-en.html")).exists();
        assertThat(folder.resolve("first/paper-fr.html")).doesNotExist();
    }

    @Test
    void aFileThatRepeatsTheRowsOfAnotherIsTold() throws IOException {
        Path copy = folder.resolve("2020_synthetic_again.csv");
        Files.writeString(copy, Files.readString(EXAMPLES.resolve("2020_synthetic.csv")) + "\n");
        Program program = paper("first", copy.toString(), "--in", "en");
        assertThat(program.printed()).contains("of its rows are also in").doesNotContain("Exception");
        assertThat(program.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    }

    @Test
    void theSummaryIsMadeOfNumbersAndLeadsToTheirQuestions() throws IOException {
        String page = Files.readString(whole.resolve("paper-en.html"));
        String summary =
                page.substring(page.indexOf("id=\"paper-summary\""), page.indexOf("<section id=\"paper-profile\""));
        assertThat(summary)
                .contains("Canada 7 (2022), Mexico 6 (2022), United States 6 (2022)")
                .contains("Xylene (mixed isomers), United States: 92,905\u00a0kg")
                .contains("66 activities of source reduction", "process and equipment (35)")
                .contains("0 contradict others");
        assertThat(summary.split("<li>", -1)).hasSize(11);
        assertThat(summary.split("class=\"query\"", -1)).hasSize(11);
    }

    @Test
    void actionsTransfersThresholdsAndDoubtsAreQuestionsToo() throws IOException {
        assertThat(Files.readString(whole.resolve("paper-en.html")))
                .contains("vereda registers reductions --by year,kind")
                .contains("vereda registers transfers --by country,receiver-country,receiver")
                .contains("vereda registers check --industry 3361,3362,3363 --year 2020,2021,2022")
                .contains("vereda registers national --subdivision none --sector BS3361");
        try (Stream<Path> files = Files.list(whole.resolve("data"))) {
            assertThat(files.map(file -> file.getFileName().toString())).hasSize(20);
        }
        assertThat(Files.readString(whole.resolve("data/q19.csv")))
                .startsWith("register,threshold_of,threshold_trigger,threshold_limit")
                .contains("TRI", "NPRI", "RETC");
    }

    @Test
    void aRegisterWithoutTheLastYearIsAskedForItsOwnLastYear() throws IOException {
        Path some = Files.createDirectories(folder.resolve("some"));
        for (String name : Set.of(
                "2021_synthetic.csv",
                "2022_synthetic.csv",
                "em_2020_synthetic.csv",
                "em_2021_synthetic.csv",
                "es_2020_synthetic.csv",
                "es_2021_synthetic.csv")) {
            Files.copy(EXAMPLES.resolve(name), some.resolve(name));
        }
        Program program = Program.run(
                "paper", some.toString(), "--out", folder.resolve("p").toString(), "--in", "en");
        assertThat(program.exitCode()).as(program.printed()).isZero();
        assertThat(Files.readString(folder.resolve("p/paper-en.html")))
                .contains("Last year of each register: RETC 2021, TRI 2022.")
                .contains("--by country,industry --register RETC --industry 3361,3362,3363 --year 2021")
                .contains("--by country,industry --register TRI --industry 3361,3362,3363 --year 2022");
        assertThat(Files.readString(folder.resolve("p/data/q02.csv"))).contains("MX,", "US,");
    }

    @Test
    void nationalTablesHaveQuestionNumberCommandVersionAndData() throws IOException {
        Program program = Program.run(
                "paper",
                Program.sharedData("inem-mexico"),
                Program.sharedData("canada-statcan/water_use.csv.gz"),
                EXAMPLES.resolve("2020_synthetic.csv").toString(),
                "--in",
                "es",
                "--years",
                "2020",
                "--out",
                folder.resolve("national").toString());
        assertThat(program.exitCode()).as(program.printed()).isZero();
        assertThat(Files.readString(folder.resolve("national/data/q14.csv")))
                .contains("inem-fixed")
                .contains("21802.37");
        assertThat(Files.readString(folder.resolve("national/paper-es.html")))
                .contains("vereda registers national --subdivision none --sector automotriz");
    }

    @Test
    void thePaperOfIllinoisAndMexicoIsWrittenFromTheOriginalFiles() throws IOException {
        Program program = Program.run(
                "paper",
                Program.sharedData("tri-basic-illinois/2022_il.csv.gz"),
                Program.sharedData("tri-basic-illinois/2023_il.csv.gz"),
                Program.sharedData("retc-mexico/emisiones/em_2022.csv.gz"),
                Program.sharedData("retc-mexico/emisoras/es_2022.csv.gz"),
                "--years",
                "2022-2023",
                "--in",
                "es",
                "--out",
                folder.resolve("real").toString());
        assertThat(program.printed()).doesNotContain("Exception");
        String page = Files.readString(folder.resolve("real/paper-es.html"));
        assertThat(page)
                .contains("Resumen para responsables de políticas", "México 307 (2022)", "US-IL")
                .doesNotContain("Datos ficticios", "label.");
        assertThat(folder.resolve("real/paper-es.pdf")).isNotEmptyFile();
    }

    @Test
    void aYearWithoutAFileIsTold() throws IOException {
        paper("first", "--years", "2020-2023", "--in", "en");
        assertThat(Files.readString(folder.resolve("first/paper-en.html"))).contains("no file of TRI for 2023");
    }
}
