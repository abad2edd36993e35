package org.vereda.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vereda.app.console.ExitCode;

/** The roadmap of the example, reviewed by three delegations and an observer from the first draft to the published one. */
class RoadmapReviewTest {
    private static final String CANADA = "target/ghg/CA+MX+US/2034";

    @TempDir
    Path folder = Path.of("");

    @BeforeEach
    void theExampleWithATextOfItsOwn() throws IOException {
        Program.copyOf("tres-fronteras", folder);
        Files.writeString(
                folder.resolve("partnership.yaml"), Files.readString(folder.resolve("partnership.yaml")) + """
                        review:
                          delegations: canada; mexico; united-states
                          observers: cec
                          rule: consensus
                          quorum: 3
                        """);
        text(
                "The three countries plan together.",
                "Les trois pays planifient ensemble.",
                "Los tres países planean juntos.");
    }

    @Test
    void threeDelegationsReviewTheRoadmapFromDraftToPublication() throws IOException {
        assertThat(draft("freeze", "--as", "first").out()).contains("Frozen as draft first");
        tenComments();
        assertThat(draft("vote", "--by", "canada", "--vote", "yes").err())
                .contains("too early", "1, 2, 3, 4, 5, 6, 7, 8, 9, 10");
        assertThat(draft("publish").err()).contains("cannot be published", "open comments");
        tenAnswers();

        changeTargetAndText();
        assertThat(draft("freeze", "--as", "second").exitCode()).isEqualTo(ExitCode.DONE);
        String changes = draft("compare", "--from", "first", "--to", "second").out();
        assertThat(changes).contains(CANADA, "comment 1 (canada)", "text/purpose", "comment 4 (mexico)");

        assertThat(draft("vote", "--by", "canada", "--vote", "yes").err()).contains("text/purpose (fr)");
        confirm("fr");
        confirm("es");
        assertThat(draft("confirm", "--on", "text/purpose", "--in", "es", "--by", "secretariat")
                        .err())
                .contains("not waiting for confirmation");

        assertThat(draft("vote", "--by", "cec", "--vote", "yes").err()).contains("does not vote");
        assertThat(draft("vote", "--by", "mexico", "--vote", "abstain").err()).contains("reason is needed");
        draft("vote", "--by", "canada", "--vote", "yes");
        draft("vote", "--by", "mexico", "--vote", "abstain", "--reason", "budget of 2027 not yet approved");
        assertThat(draft("publish").err()).contains("2 delegations have voted, 3 are needed");
        draft("vote", "--by", "united-states", "--vote", "no", "--reason", "waits for counsel");
        assertThat(draft("publish").err()).contains("not adopted");
        draft("vote", "--by", "united-states", "--vote", "yes");
        assertThat(draft("publish").out()).contains("decision.json");

        assertThat(draft("comment", "--by", "canada", "--on", "number/cost", "--text", "late")
                        .err())
                .contains("is published");
        assertThat(draft("check").out()).contains("as they were written");
        assertThat(Files.readString(folder.resolve("drafts/second/decision.json")))
                .contains("\"decision\" : \"adopted\"", "budget of 2027", "waits for the pilot");
    }

    private void tenComments() {
        comment("canada", CANADA, "en", "Raise the target of Canada for 2034 to 11 %.");
        comment("canada", "number/cost", "fr", "Montrer le coût par pays.");
        comment("canada", "text/purpose", "en", "Name the agencies.");
        comment("mexico", "text/purpose", "es", "Decir para quién es la hoja de ruta.");
        comment("mexico", "measure/forvia-san-luis/air-leak-repair", "es", "Empezar un año después.");
        comment("mexico", "number/spending", "es", "Separar por programa.");
        comment("united-states", CANADA, "en", "Keep the target.");
        comment("united-states", "number/bound", "en", "Say how it is proven.");
        comment("united-states", "number/actions", "en", "Too many to follow.");
        comment("cec", "number/gases", "en", "Show the base year.");
        assertThat(draft("comment", "--by", "brazil", "--on", "number/cost", "--text", "hello")
                        .err())
                .contains("brazil", "canada, mexico, united-states, cec");
        assertThat(draft("comment", "--by", "canada", "--on", "number/costs", "--text", "hello")
                        .err())
                .contains("Maybe \"number/cost\" is meant");
    }

    private void comment(String party, String element, String language, String text) {
        Program program = draft("comment", "--by", party, "--on", element, "--in", language, "--text", text);
        assertThat(program.exitCode()).as(program.err()).isEqualTo(ExitCode.DONE);
    }

    private void tenAnswers() {
        assertThat(answer(1, "accepted", "").exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(answer(2, "declined", "").err()).contains("reason is needed");
        answer(2, "declined", "stands in the table of years");
        answer(3, "declined", "stands in the annex");
        answer(4, "modified", "said in one sentence");
        answer(5, "declined", "waits for the pilot");
        answer(6, "declined", "programmes are not planned apart");
        answer(7, "declined", "see comment 1");
        answer(8, "accepted", "");
        answer(9, "declined", "grouped in the document");
        answer(10, "accepted", "");
        assertThat(answer(11, "accepted", "").err()).contains("no comment 11");
    }

    private Program answer(int number, String what, String reason) {
        return draft("answer", "--comment", Integer.toString(number), "--as", what, "--reason", reason);
    }

    private void changeTargetAndText() throws IOException {
        Files.writeString(
                folder.resolve("targets.csv"),
                Files.readString(folder.resolve("targets.csv")).replace("CA,ghg,2034,10", "CA,ghg,2034,11"));
        text(
                "The three countries plan together, for plants and ministries.",
                "Les trois pays planifient ensemble.",
                "Los tres países planean juntos.");
    }

    private void confirm(String language) {
        assertThat(draft("confirm", "--on", "text/purpose", "--in", language, "--by", "secretariat")
                        .exitCode())
                .isEqualTo(ExitCode.DONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es"})
    void minutesStateAndDraftHaveAllWords(String language) throws IOException {
        draft("freeze", "--as", "first");
        comment("canada", "number/cost", "en", "Why so much?");
        for (String[] words : List.of(
                new String[] {"minutes", "--format", "html", "--language", language},
                new String[] {"show", "--format", "html", "--language", language},
                new String[] {"show", "--draft", "first", "--format", "html", "--language", language})) {
            Program shown = draft(words);
            assertThat(shown.exitCode()).as(shown.err()).isEqualTo(ExitCode.DONE);
            assertThat(shown.out()).contains("</html>").doesNotContain("label.", "null");
        }
        Path minutes = folder.resolve("minutes.pdf");
        draft("minutes", "--format", "pdf", "--out", minutes.toString());
        assertThat(Files.readAllBytes(minutes)).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void withoutTextOfItsOwnThreeParagraphsAreMadeInEachLanguage() throws IOException {
        Files.delete(folder.resolve("roadmap-text.csv"));
        draft("freeze", "--as", "first");
        assertThat(draft("show", "--draft", "first", "--language", "fr", "--format", "csv")
                        .out())
                .contains("text/summary", "text/targets", "text/money");
        assertThat(draft("show", "--draft", "first", "--language", "fr", "--format", "html")
                        .out())
                .contains("La feuille de route de Tres Fronteras", "Gaz à effet de serre", "Coût net du plan");
    }

    @Test
    void anOutsideProgramCanCheckTheLog() throws IOException, GeneralSecurityException {
        draft("freeze", "--as", "first");
        comment("canada", "number/cost", "en", "Why so much?");
        answer(1, "accepted", "");
        String previous = "0".repeat(64);
        for (String line : Files.readAllLines(folder.resolve("review.jsonl"))) {
            int entry = line.indexOf("\"entry\":") + 8;
            int hash = line.lastIndexOf(",\"hash\":\"");
            String bytes = previous + "\n" + line.substring(entry, hash);
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes.getBytes(StandardCharsets.UTF_8));
            assertThat(line).contains("\"previous\":\"" + previous + "\"");
            previous = HexFormat.of().formatHex(digest);
            assertThat(line.substring(hash)).contains(previous);
        }
    }

    @Test
    void oneChangedByteIsFound() throws IOException {
        draft("freeze", "--as", "first");
        comment("canada", "number/cost", "en", "Why so much?");
        Path log = folder.resolve("review.jsonl");
        String whole = Files.readString(log);
        Files.writeString(log, whole.replace("Why so much?", "Why so muck?"));
        assertThat(draft("check").err()).contains("review.jsonl", ":2");
        assertThat(draft("show").exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        Files.writeString(log, whole);
        Path frozen = folder.resolve("drafts/first/draft.json");
        Files.writeString(frozen, Files.readString(frozen).replaceFirst("\"id\"", "\"id\" "));
        assertThat(draft("check").err()).contains("not the one that was frozen");
    }

    @Test
    void namesAndSettingsThatCannotBeAreTold() throws IOException {
        assertThat(draft("freeze", "--as", "../out").err()).contains("cannot name a draft");
        assertThat(draft("vote", "--by", "canada", "--vote", "yes").err()).contains("draft under review");
        draft("freeze", "--as", "first");
        assertThat(draft("freeze", "--as", "first").err()).contains("already");
        assertThat(draft("show", "--draft", "fist").err()).contains("Maybe \"first\" is meant");
        Files.writeString(
                folder.resolve("partnership.yaml"),
                Files.readString(folder.resolve("partnership.yaml")).replace("rule: consensus", "rule: chance"));
        assertThat(draft("show").err()).contains("chance", "consensus, majority, unanimity");
    }

    private void text(String english, String french, String spanish) throws IOException {
        Files.writeString(folder.resolve("roadmap-text.csv"), """
                id,en,fr,es
                purpose,"%s","%s","%s"
                """.formatted(english, french, spanish));
    }

    private Program draft(String... words) {
        List<String> line = new ArrayList<>(List.of("draft", words[0], folder.toString()));
        line.addAll(List.of(words).subList(1, words.length));
        return Program.run(line.toArray(String[]::new));
    }
}
