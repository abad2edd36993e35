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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vereda.app.console.ExitCode;

class PaperCommandTest {
    private static final Path EXAMPLES = Program.root().resolve("examples/registers");
    private static final Pattern LINK = Pattern.compile("href=\"([^\"]+)\"");
    private static final Pattern ANCHOR = Pattern.compile(" id=\"([^\"]+)\"");

    @TempDir
    Path folder = Path.of("");

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
        Program program = paper("first", "--years", "2020-2022");
        assertThat(program.exitCode()).as(program.printed()).isZero();
        for (String language : Set.of("en", "fr", "es")) {
            String page = Files.readString(folder.resolve("first/paper-" + language + ".html"));
            assertThat(page)
                    .contains("vereda registers query --by country,year", "sha256", "q01.csv", "<svg")
                    .doesNotContain("label.", "comparison.", "null");
        }
        assertThat(Files.readString(folder.resolve("first/paper-en.html"))).contains("Made-up data");
        assertThat(Files.readString(folder.resolve("first/paper-fr.html"))).contains("Données fictives");
        assertThat(Files.readString(folder.resolve("first/paper-es.html"))).contains("Datos ficticios");
    }

    @Test
    void theSameDataGiveTheSameBytes() throws IOException {
        paper("first");
        paper("second");
        try (Stream<Path> files = Files.walk(folder.resolve("first"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path twin =
                        folder.resolve("second").resolve(folder.resolve("first").relativize(file));
                assertThat(Files.readAllBytes(twin)).as(file.toString()).isEqualTo(Files.readAllBytes(file));
            }
        }
    }

    @Test
    void thePdfHasTheWordsOfItsLanguageAnEmbeddedFontBookmarksAndNoTime() throws IOException {
        paper("first", "--in", "es");
        try (PDDocument pdf =
                Loader.loadPDF(folder.resolve("first/paper-es.pdf").toFile())) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains(
                            "Datos ficticios",
                            "Perfil del sector",
                            "vereda registers query --by country,year",
                            "q01.csv")
                    .contains("1 / " + pdf.getNumberOfPages());
            assertThat(pdf.getDocumentInformation().getCreationDate()).isNull();
            assertThat(pdf.getDocumentCatalog().getLanguage()).startsWith("es");
            assertThat(pdf.getDocumentCatalog().getDocumentOutline().children()).hasSize(9);
            for (COSName font : pdf.getPage(0).getResources().getFontNames()) {
                assertThat(pdf.getPage(0).getResources().getFont(font).isEmbedded())
                        .isTrue();
            }
        }
    }

    @Test
    void everyLinkLeadsSomewhereAndEveryAnchorIsThereOnce() throws IOException {
        paper("first", "--in", "en");
        String page = Files.readString(folder.resolve("first/paper-en.html"));
        Set<String> anchors = new TreeSet<>();
        for (Matcher anchor = ANCHOR.matcher(page); anchor.find(); ) {
            assertThat(anchors.add(anchor.group(1))).as(anchor.group(1)).isTrue();
        }
        for (Matcher link = LINK.matcher(page); link.find(); ) {
            String target = link.group(1);
            boolean there = target.startsWith("#")
                    ? anchors.contains(target.substring(1))
                    : Files.exists(folder.resolve("first").resolve(target));
            assertThat(there).as(target).isTrue();
        }
        assertThat(folder.resolve("first/paper-fr.html")).doesNotExist();
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
    void aYearWithoutAFileIsTold() throws IOException {
        paper("first", "--years", "2020-2023", "--in", "en");
        assertThat(Files.readString(folder.resolve("first/paper-en.html"))).contains("no file of TRI for 2023");
    }
}
