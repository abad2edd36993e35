package org.vereda.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.vereda.app.Repository;
import org.vereda.app.chain.ChainedLog;
import org.vereda.app.cli.portal.DemoPortal;
import org.vereda.app.console.Surroundings;

/** A draft from the first comment to the public page; each step is tried first by who may not take it. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReviewRoomsTest {
    private static final String PARAGRAPH = "text/summary";

    @TempDir
    static Path folder = Path.of("");

    private static DemoPortal portal;

    @BeforeAll
    static void start() {
        portal = DemoPortal.openAnywhere(
                Repository.example("tres-fronteras"),
                new Surroundings(System.out, System.err, Clock.systemUTC(), Locale.ENGLISH, false));
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    private static Browser anybody() {
        return new Browser(Integer.parseInt(portal.address().replaceAll("[^0-9]*127.0.0.1:([0-9]+)/", "$1")));
    }

    private static Browser as(String name) throws Exception {
        String email = name + "@demo.example";
        String password = portal.guests().stream()
                .filter(guest -> guest.email().equals(email))
                .findFirst()
                .orElseThrow()
                .password();
        Browser browser = anybody().signIn(email, password);
        browser.get("/?lang=en");
        return browser;
    }

    private static HttpResponse<String> comment(Browser browser, String party, String text) throws Exception {
        return browser.post(
                "/review/comment", Map.of("draft", "first", "element", PARAGRAPH, "party", party, "text", text));
    }

    @Test
    @Order(1)
    void noPlantAndItsFiguresStandInADraft() throws Exception {
        String room = as("secretariat").get("/review").body();
        assertThat(room).contains("Draft first", "Compressed-air leak repair · Mexico");
        assertThat(room).doesNotContain("borgwarner").doesNotContain("39749649").doesNotContain("2982.5");
    }

    @Test
    @Order(2)
    void eachDelegationCommentsOnlyAsItself() throws Exception {
        Browser canada = as("canada");
        assertThat(canada.get("/review").body()).contains("You speak and vote for: canada");
        assertThat(comment(canada, "mexico", "not ours").statusCode()).isEqualTo(422);
        assertThat(comment(canada, "canada", "").statusCode()).isEqualTo(422);
        assertThat(comment(canada, "canada", "Say <b>more</b>.").body())
                .contains("Say &lt;b&gt;more&lt;/b&gt;.")
                .doesNotContain("not ours");
        Browser analyst = as("analyst");
        assertThat(analyst.get("/review").body()).contains("You read here", "Say &lt;b&gt;more");
        assertThat(comment(analyst, "canada", "as another").statusCode()).isEqualTo(422);
        assertThat(comment(as("secretariat"), "canada", "as another").statusCode())
                .isEqualTo(403);
    }

    @Test
    @Order(3)
    void nobodyVotesOrPublishesWhileACommentIsOpen() throws Exception {
        Browser canada = as("canada");
        canada.get("/review");
        assertThat(canada.post("/review/vote", Map.of("draft", "first", "party", "canada", "vote", "YES", "reason", ""))
                        .body())
                .contains("too early to vote");
        Browser secretariat = as("secretariat");
        assertThat(secretariat.post("/review/publish", Map.of("draft", "first")).body())
                .contains("cannot be published");
        assertThat(secretariat.post("/review/open", Map.of("key", "first")).statusCode())
                .isEqualTo(422);
    }

    @Test
    @Order(4)
    void anAnswerThatIsNotYesNeedsAReasonAndGoesBackToTheElement() throws Exception {
        assertThat(as("canada")
                        .post("/review/answer", Map.of("number", "1", "as", "ACCEPTED"))
                        .statusCode())
                .isEqualTo(403);
        Browser secretariat = as("secretariat");
        Map<String, String> declined = Map.of("number", "1", "as", "DECLINED", "reason", "");
        assertThat(secretariat.post("/review/answer", declined).statusCode()).isEqualTo(422);
        HttpResponse<String> answered = secretariat.post(
                "/review/answer",
                Map.of("number", "1", "as", "DECLINED", "reason", "it is enough", "to", "/review/draft/first/1"));
        assertThat(answered.uri().getPath()).isEqualTo("/review/draft/first/1");
        assertThat(answered.body()).contains("declined: it is enough");
        assertThat(secretariat
                        .post(
                                "/review/answer",
                                Map.of(
                                        "number",
                                        "1",
                                        "as",
                                        "DECLINED",
                                        "reason",
                                        "it is enough",
                                        "to",
                                        "//evil.example/"))
                        .uri()
                        .getPath())
                .isEqualTo("/review");
    }

    @Test
    @Order(5)
    void threeBallotsByTheRuleAdoptTheDraft() throws Exception {
        Browser canada = as("canada");
        assertThat(canada.post("/review/vote", Map.of("party", "mexico", "vote", "YES", "reason", ""))
                        .statusCode())
                .isEqualTo(422);
        for (String party : List.of("canada", "mexico", "united-states")) {
            assertThat(as(party)
                            .post("/review/vote", Map.of("draft", "first", "party", party, "vote", "YES", "reason", ""))
                            .statusCode())
                    .isEqualTo(200);
        }
        assertThat(canada.get("/review").body()).contains("By the ballots the draft is adopted");
        assertThat(canada.post("/review/publish", Map.of("draft", "first")).statusCode())
                .isEqualTo(403);
    }

    @Test
    @Order(6)
    void aPublishedDraftIsSeenOutsideOnlyAfterItWasOpened() throws Exception {
        Browser secretariat = as("secretariat");
        assertThat(secretariat.post("/review/publish", Map.of("draft", "first")).body())
                .contains("was published at");
        assertThat(anybody().get("/public").body()).contains("Nothing has been published yet");
        assertThat(anybody().get("/public/roadmap/first/roadmap.json").statusCode())
                .isEqualTo(404);
        assertThat(secretariat.post("/review/open", Map.of("key", "first")).body())
                .contains("opened by secretariat@demo.example");
        Browser anybody = anybody();
        assertThat(anybody.get("/public?lang=en").body())
                .contains("Roadmap: first", "Compressed-air leak repair")
                .doesNotContain("@demo.example")
                .doesNotContain("Say &lt;b&gt;more");
        assertThat(anybody.get("/public/roadmap/first/roadmap.csv").body()).startsWith("kind,name,value");
        assertThat(anybody.get("/public?lang=es").body()).contains("Hoja de ruta: first");
        assertThat(anybody.get("/review").uri().getPath()).isEqualTo("/sign-in");
    }

    @Test
    @Order(7)
    void theDecisionRecordFitsToTheLogThatIsTakenAwayWithIt() throws Exception {
        Browser mexico = as("mexico");
        String decision = mexico.get("/review/decision/first").body();
        Path log = Files.writeString(
                folder.resolve("review.jsonl"), mexico.get("/review/log/first").body());
        ChainedLog read = new ChainedLog(log);
        assertThat(read.entries()).hasSize(8);
        assertThat(decision).contains(read.last(), "adopted", "it is enough");
        assertThat(mexico.get("/review/steps").body())
                .contains("canada@demo.example", "secretariat@demo.example", "1 · canada · text/summary");
        assertThat(mexico.get("/review/minutes").body()).contains("it is enough");
    }

    @Test
    @Order(8)
    void whatIsClosedAgainIsGoneOutside() throws Exception {
        Browser secretariat = as("secretariat");
        secretariat.post("/review/close", Map.of("key", "first"));
        assertThat(anybody().get("/public").body()).contains("Nothing has been published yet");
        assertThat(anybody().get("/public/roadmap/first/roadmap.csv").statusCode())
                .isEqualTo(404);
    }

    @Test
    @Order(9)
    void whoHasNoPartInTheReviewIsNotLetIn() throws Exception {
        for (String name : List.of("supplier", "anchor", "verifier", "administrator")) {
            Browser other = as(name);
            for (String path : List.of(
                    "/review",
                    "/review/draft/first",
                    "/review/draft/first/1",
                    "/review/steps",
                    "/review/log/first",
                    "/council",
                    "/council/1/council-report.json")) {
                assertThat(other.get(path).statusCode()).as(name + " " + path).isEqualTo(403);
            }
        }
        assertThat(as("canada").get("/council").statusCode()).isEqualTo(403);
        assertThat(as("canada").get("/review/draft/second").statusCode()).isEqualTo(404);
    }
}
