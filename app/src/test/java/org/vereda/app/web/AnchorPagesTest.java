package org.vereda.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vereda.app.accounts.Account;
import org.vereda.app.accounts.Membership;
import org.vereda.app.accounts.Role;
import org.vereda.app.keep.Keep;
import org.vereda.app.keep.KeepDatabase;
import org.vereda.app.keep.KeepPlace;
import org.vereda.app.requests.MemberRequest;
import org.vereda.app.requests.MemberRequests;
import org.vereda.quantity.Findings;
import org.vereda.report.words.Language;

/** Who sees what of suppliers and requests between members: two carmakers, two suppliers, and somebody of a single plant. */
class AnchorPagesTest {
    private static final String PASSWORD = "a horse and a battery";
    private static final String PART = "p-maxion-san-luis";
    private static final String PLANT = "maxion-san-luis";
    private static final Map<String, String> WISH = Map.of("plant", PLANT, "subject", PART);

    @TempDir
    static Path folder = Path.of("");

    private static KeepDatabase database;
    private static Portal portal;
    private static MemberRequests requests;

    @BeforeAll
    static void fill() throws IOException {
        database = KeepDatabase.open(KeepPlace.in(folder.resolve("pages")));
        portal = Portal.start(database, Clock.systemUTC(), TestServing.at(0, folder));
        requests = new MemberRequests(database, Clock.systemUTC());
        Path example = Files.createDirectory(folder.resolve("example"));
        try (Stream<Path> files = Files.list(DemoWalk.root().resolve("examples").resolve("tres-fronteras"))) {
            for (Path file : files.toList()) {
                Files.copy(file, example.resolve(file.getFileName()));
            }
        }
        Files.writeString(example.resolve("consents.csv"), """
                organization,field,receiver,purpose,from,withdrawn_on
                forvia,activity.*,toyota,cohort,2024-01-01,
                schaeffler,products.*,toyota,cohort,2024-01-01,
                nemak,products.*,ford,cohort,2024-01-01,
                zf,*,toyota,cohort,2024-01-01,2024-06-01
                """);
        new Keep(database, Clock.systemUTC()).take(example, new Keep.Author("test", ""), new Findings());
        Account root =
                portal.accounts().join(portal.accounts().firstLink(), "root@example.org", "Rut", PASSWORD, Language.EN);
        join(root, "toyota", new Membership(Role.ANCHOR, "toyota", ""));
        join(root, "single", new Membership(Role.ANCHOR, "toyota", "toyota-guanajuato"));
        join(root, "ford", new Membership(Role.ANCHOR, "ford", ""));
        join(root, "maxion", new Membership(Role.SUPPLIER, "maxion", ""));
        join(root, "nemak", new Membership(Role.SUPPLIER, "nemak", ""));
    }

    private static void join(Account root, String name, Membership membership) {
        String email = name + "@example.org";
        String link = portal.accounts().invite(root, email, name, membership).orElseThrow();
        portal.accounts().join(link, email, name, PASSWORD, Language.EN);
    }

    @AfterAll
    static void stop() {
        portal.close();
        database.close();
    }

    private static Browser as(String name) throws Exception {
        return new Browser(portal.port()).signIn(name + "@example.org", PASSWORD);
    }

    @Test
    void onlyWhatWasAnsweredOrConsentedToStandsByItself() throws Exception {
        String page = as("toyota").get("/supply").body();
        assertThat(page)
                .contains("Suppliers that shared nothing", "Schaeffler")
                .doesNotContain("Nemak", "Maxion", "TRW");
        assertThat(as("toyota")
                        .get("/supply?product=p-nemak-garcia@nemak-garcia")
                        .body())
                .contains("Everything that your plants made")
                .doesNotContain("Nemak");
    }

    @Test
    void theBoardTellsYearsOnlyOfWhoConsentsToThem() throws Exception {
        String page = as("toyota").get("/suppliers").body();
        assertThat(row(page, "Faurecia")).contains("2022");
        assertThat(row(page, "Nemak")).doesNotContain("2022");
        assertThat(row(page, "TRW")).doesNotContain("2022");
        assertThat(page).doesNotContain("Borgwarner");
    }

    private static String row(String page, String name) {
        int at = page.indexOf(name);
        assertThat(at).as(name).isPositive();
        return page.substring(at, page.indexOf("</tr>", at));
    }

    @Test
    void aRequestIsSentTakenBackAndAnsweredByThoseWhomItConcernsAlone() throws Exception {
        Browser toyota = as("toyota");
        toyota.get("/ask-next");
        assertThat(toyota.post("/ask-next/send", WISH).body()).contains("1 open");
        MemberRequest request = requests.from("toyota").getFirst();
        assertThat(toyota.post("/ask-next/send", WISH).statusCode()).isEqualTo(422);

        Browser ford = as("ford");
        ford.get("/ask-next");
        assertThat(ford.post("/ask-next/" + request.id() + "/withdraw", Map.of())
                        .statusCode())
                .isEqualTo(422);
        assertThat(ford.get("/ask-next").body()).contains("sent no request");

        Browser single = as("single");
        assertThat(single.get("/ask-next").body()).doesNotContain("action=\"/ask-next/send\"", "/withdraw\"");
        single.get("/account");
        assertThat(single.post("/ask-next/" + request.id() + "/withdraw", Map.of())
                        .statusCode())
                .isIn(422);

        Browser nemak = as("nemak");
        nemak.get("/account");
        for (String deed : new String[] {"answer", "refuse"}) {
            HttpResponse<String> answer =
                    nemak.post("/customer-requests/" + request.id() + "/" + deed, Map.of("words", "mine"));
            assertThat(answer.statusCode()).as(deed).isEqualTo(404);
        }
        assertThat(requests.from("toyota").getFirst().isOpen()).isTrue();

        Browser maxion = as("maxion");
        assertThat(maxion.get("/customer-requests").body()).contains("Toyota", "Your answer would be");
        assertThat(maxion.post("/customer-requests/" + request.id() + "/answer", Map.of("words", "as of 2022"))
                        .body())
                .contains("as of 2022");
        assertThat(maxion.get("/customer-requests?lang=fr").body()).contains("Aucun client n’attend de réponse");
        maxion.get("/?lang=en");
        assertThat(maxion.post("/customer-requests/" + request.id() + "/refuse", Map.of("words", "no"))
                        .statusCode())
                .isEqualTo(404);

        assertThat(toyota.get("/ask-next").body()).contains("1 answered", "as of 2022");
        assertThat(toyota.post("/ask-next/" + request.id() + "/withdraw", Map.of())
                        .statusCode())
                .isEqualTo(422);
        assertThat(toyota.get("/supply").body()).contains("Maxion");
        assertThat(row(toyota.get("/suppliers").body(), "Maxion")).contains("confirmed", "2022");
        assertThat(as("ford").get("/supply").body()).doesNotContain("Maxion");
    }

    @Test
    void nothingIsSentThatTheListDoesNotOffer() throws Exception {
        Browser ford = as("ford");
        ford.get("/ask-next");
        assertThat(ford.post("/ask-next/send", Map.of("plant", "nemak-garcia", "subject", "p-toyota-guanajuato"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(requests.from("ford")).isEmpty();
    }

    @Test
    void thePagesSpeakThreeLanguages() throws Exception {
        Browser ford = as("ford");
        assertThat(ford.get("/suppliers/map?lang=es").body()).contains("Mapa de proveedores", "no compartida");
        assertThat(ford.get("/supply?lang=fr").body()).contains("Où se trouve l’empreinte", "acheté, par un facteur");
        assertThat(ford.get("/ask-next?lang=en").body()).contains("What to ask next");
    }
}
