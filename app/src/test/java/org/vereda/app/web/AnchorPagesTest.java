package org.vereda.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vereda.app.Repository;
import org.vereda.app.accounts.Account;
import org.vereda.app.accounts.ApiTokens;
import org.vereda.app.accounts.Membership;
import org.vereda.app.accounts.Role;
import org.vereda.app.keep.Edit;
import org.vereda.app.keep.Keep;
import org.vereda.app.keep.KeepDatabase;
import org.vereda.app.keep.KeepPlace;
import org.vereda.app.keep.Reach;
import org.vereda.app.requests.MemberRequest;
import org.vereda.app.requests.MemberRequests;
import org.vereda.app.web.api.SchemaCheck;
import org.vereda.quantity.Findings;
import org.vereda.quantity.Period;
import org.vereda.report.words.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who sees what of suppliers and requests between members: two carmakers, two suppliers, and somebody of a single plant. */
class AnchorPagesTest {
    private static final String PASSWORD = "a horse and a battery";
    private static final String PART = "p-maxion-san-luis";
    private static final String PLANT = "maxion-san-luis";
    private static final Map<String, String> WISH = Map.of("plant", PLANT, "subject", PART);

    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([^\"]+)\"");

    @TempDir
    static Path folder = Path.of("");

    private static KeepDatabase database;
    private static Portal portal;
    private static MemberRequests requests;

    private static ApiTokens tokens;
    private static String key = "";

    @BeforeAll
    static void fill() throws IOException {
        database = KeepDatabase.open(KeepPlace.in(folder.resolve("pages")));
        portal = Portal.start(database, Clock.systemUTC(), TestServing.at(0, folder));
        requests = new MemberRequests(database, Clock.systemUTC());
        Path example = Files.createDirectory(folder.resolve("example"));
        try (Stream<Path> files = Files.list(Repository.example("tres-fronteras"))) {
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
        join(root, "schaeffler", new Membership(Role.SUPPLIER, "schaeffler", ""));
        join(root, "nemak", new Membership(Role.SUPPLIER, "nemak", ""));
        join(root, "office", new Membership(Role.SECRETARIAT, "", ""));
        join(root, "both", new Membership(Role.SUPPLIER, "nemak", ""));
        portal.accounts().invite(root, "both@example.org", "both", new Membership(Role.SECRETARIAT, "", ""));
        tokens = new ApiTokens(database, portal.accounts(), Clock.systemUTC());
        key = tokens.make(root, "books", new Membership(Role.ANCHOR, "toyota", ""), 1);
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
        assertThat(maxion.get("/customer-requests?lang=fr").body()).contains("Personne n’attend de réponse");
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

    // --- data, forms and consents

    private static MemberRequest last(String asker) {
        return requests.from(asker).getFirst();
    }

    @Test
    void activityDataOfAPeriodGoesToWhoAskedAndNobodyElse() throws Exception {
        Browser toyota = as("toyota");
        assertThat(toyota.get("/member-requests").body()).contains("Activity data of a period");
        Map<String, String> wish = Map.of(
                "kind",
                "ACTIVITY_DATA",
                "plant",
                "maxion-san-luis",
                "from",
                "2022-01-01",
                "until",
                "2022-12-31",
                "subject",
                "");
        toyota.post("/member-requests", wish);
        MemberRequest request = last("toyota");
        assertThat(request.wish().kind()).isEqualTo(MemberRequest.Kind.ACTIVITY_DATA);

        assertThat(as("nemak").get("/").body()).doesNotContain("What is asked of you");
        Browser maxion = as("maxion");
        assertThat(maxion.get("/").body()).contains("What is asked of you", "Toyota", "Answer until");
        assertThat(maxion.get("/customer-requests").body()).contains("would be handed over", "electricity");
        maxion.post("/customer-requests/" + request.id() + "/answer", Map.of("words", "by the bills"));
        assertThat(maxion.get("/").body()).doesNotContain("What is asked of you");

        String page = toyota.get("/member-requests/" + request.id()).body();
        assertThat(page).contains("by the bills", "electricity", "MWh");
        assertThat(toyota.get("/member-requests/" + request.id() + "/lines").body())
                .contains("electricity");
        Browser ford = as("ford");
        assertThat(ford.get("/member-requests/" + request.id()).statusCode()).isEqualTo(404);
        assertThat(ford.get("/member-requests/" + request.id() + "/lines").statusCode())
                .isEqualTo(404);
        assertThat(as("nemak").get("/customer-requests/" + request.id()).statusCode())
                .isEqualTo(404);
        assertThat(as("single").get("/member-requests").body()).doesNotContain("maxion-san-luis");
    }

    @Test
    void theBoardKnowsYearsOfRowsThatWereHandedOverAndNotOfAllThatWasAskedFor() throws Exception {
        Browser toyota = as("toyota");
        toyota.get("/member-requests");
        toyota.post(
                "/member-requests",
                Map.of(
                        "kind", "ACTIVITY_DATA",
                        "plant", "schaeffler-huejotzingo",
                        "from", "2019-01-01",
                        "until", "2025-12-31",
                        "subject", "electricity"));
        Browser schaeffler = as("schaeffler");
        schaeffler.get("/customer-requests");
        schaeffler.post("/customer-requests/" + last("toyota").id() + "/answer", Map.of("words", ""));
        assertThat(last("toyota").answer().period()).contains(Period.ofYear(2022));
        assertThat(row(toyota.get("/suppliers").body(), "Schaeffler"))
                .contains("2022")
                .doesNotContain("2019", "2025");
    }

    @Test
    void nothingLeavesThatWasNotSeenBefore() throws Exception {
        Browser toyota = as("toyota");
        toyota.get("/member-requests");
        toyota.post(
                "/member-requests",
                Map.of(
                        "kind", "ACTIVITY_DATA",
                        "plant", "nemak-garcia",
                        "from", "2031-01-01",
                        "until", "2031-12-31"));
        MemberRequest request = openTo("nemak");
        String answer = "/customer-requests/" + request.id() + "/answer";
        addBill("2031-01-01", "2031-01-31");
        Browser nemak = as("nemak");
        String seen = seen(nemak);
        addBill("2031-02-01", "2031-02-28");
        HttpResponse<String> refused = nemak.post(answer, Map.of("seen", seen));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("has changed since");
        assertThat(nemak.post(answer, Map.of("seen", seen(nemak))).statusCode()).isEqualTo(200);
        assertThat(requests.lines(request)).hasSize(2);
    }

    private static MemberRequest openTo(String holder) {
        return requests.to(holder).stream()
                .filter(MemberRequest::isOpen)
                .findFirst()
                .orElseThrow();
    }

    private static String seen(Browser browser) throws Exception {
        Matcher seen = SEEN.matcher(browser.get("/customer-requests").body());
        assertThat(seen.find()).isTrue();
        return seen.group(1);
    }

    private static void addBill(String first, String last) {
        Keep keep = new Keep(database, Clock.systemUTC());
        List<String> columns = keep.table("activity.csv", Reach.WHOLE).columns();
        Map<String, String> row = new HashMap<>(Map.of(
                "facility", "nemak-garcia",
                "period_start", first,
                "period_end", last,
                "flow", "electricity",
                "amount", "7",
                "unit", "MWh",
                "evidence", "MEASURED",
                "document", "bill"));
        row.keySet().retainAll(columns);
        keep.edit(List.of(new Edit.Add("activity.csv", columns, List.of(row))), Reach.WHOLE, new Keep.Author("t", ""));
    }

    @Test
    void aConsentIsNotGrantedWhereItsAnswerIsRefused() throws Exception {
        Browser toyota = as("toyota");
        toyota.get("/member-requests");
        toyota.post(
                "/member-requests",
                Map.of("kind", "CONSENT", "organization", "maxion", "subject", "enduses.*", "purpose", "cohort"));
        Browser maxion = as("maxion");
        maxion.get("/customer-requests");
        String answer = "/customer-requests/" + last("toyota").id() + "/answer";
        assertThat(maxion.post(answer, Map.of("words", "x".repeat(1_001))).statusCode())
                .isEqualTo(422);
        assertThat(last("toyota").isOpen()).isTrue();
        assertThat(new Keep(database, Clock.systemUTC())
                        .table("consents.csv", Reach.WHOLE).rows().stream().flatMap(row -> row.cells().stream()))
                .doesNotContain("enduses.*");
    }

    @Test
    void theSecretariatAsksInItsOwnNameAlsoWhereItWorksForAMember() throws Exception {
        Browser both = as("both");
        both.get("/member-requests");
        both.post(
                "/member-requests",
                Map.of(
                        "kind", "ACTIVITY_DATA",
                        "plant", "maxion-san-luis",
                        "from", "2022-01-01",
                        "until", "2022-12-31"));
        assertThat(requests.from("nemak")).isEmpty();
        MemberRequest request = requests.to("maxion").getFirst();
        assertThat(both.get("/member-requests/" + request.id()).statusCode()).isEqualTo(200);
        assertThat(as("office").get("/member-requests/" + request.id()).statusCode())
                .isEqualTo(200);
        Browser office = as("office");
        office.get("/member-requests");
        assertThat(office.post("/member-requests/" + request.id() + "/withdraw", Map.of())
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aConsentThatWasAskedForIsARowThatCanBeWithdrawn() throws Exception {
        Browser toyota = as("toyota");
        toyota.get("/member-requests");
        Map<String, String> wish = Map.of(
                "kind", "CONSENT", "organization", "maxion", "subject", "production.amount", "purpose", "cohort");
        toyota.post("/member-requests", wish);
        Browser maxion = as("maxion");
        maxion.get("/customer-requests");
        maxion.post("/customer-requests/" + last("toyota").id() + "/answer", Map.of("words", ""));
        assertThat(last("toyota").state()).isEqualTo(MemberRequest.State.ANSWERED);
        assertThat(maxion.get("/consents").body()).contains("production.amount");
    }

    @Test
    void theSecretariatAsksForAFormAndIsRefusedWithAReason() throws Exception {
        Browser office = as("office");
        assertThat(office.get("/member-requests").body()).contains("Answers to a form", "role SECRETARIAT");
        String form = office.get("/member-requests")
                .body()
                .replaceAll("(?s).*name=\"subject\"><option value=\"([^\"]+)\".*", "$1");
        Map<String, String> wish = Map.of("kind", "FORM_ANSWERS", "plant", "nemak-garcia", "subject", form);
        assertThat(office.post("/member-requests", wish).statusCode()).isEqualTo(200);
        MemberRequest request = openTo("nemak");
        Browser nemak = as("nemak");
        assertThat(nemak.get("/").body()).contains("Secretariat");
        nemak.get("/customer-requests");
        assertThat(nemak.post("/customer-requests/" + request.id() + "/refuse", Map.of("words", " "))
                        .statusCode())
                .isEqualTo(422);
        nemak.post("/customer-requests/" + request.id() + "/refuse", Map.of("words", "after the audit"));
        assertThat(office.get("/member-requests/" + request.id()).body()).contains("after the audit");
    }

    @Test
    void whatIsOverdueIsMarkedOnTheFirstPage() throws Exception {
        Clock past = Clock.offset(Clock.systemUTC(), Duration.ofDays(-60));
        MemberRequest.Wish wish = new MemberRequest.Wish(
                "toyota",
                "schaeffler",
                "schaeffler-huejotzingo",
                MemberRequest.Kind.ACTIVITY_DATA,
                "",
                Optional.of(Period.ofYear(2022)),
                "",
                BigDecimal.ZERO);
        new MemberRequests(database, past).ask(wish, "toyota@example.org");
        assertThat(as("schaeffler").get("/?lang=es").body()).contains("Lo que le piden", "class=\"doubt\"");
        assertThat(as("toyota").get("/member-requests?lang=en").body()).contains("Overdue since");
    }

    @Test
    void nothingIsAskedOfWhoIsNoSupplierNorForWhatCannotBe() throws Exception {
        Browser ford = as("ford");
        ford.get("/member-requests");
        Map<String, String> right =
                Map.of("kind", "ACTIVITY_DATA", "plant", "nemak-garcia", "from", "2022-01-01", "until", "2022-12-31");
        for (Map<String, String> wrong : List.of(
                Map.of("plant", "toyota-guanajuato"),
                Map.of("until", "2021-12-31"),
                Map.of("from", "soon"),
                Map.of("subject", "no such flow"),
                Map.of("kind", "SUPPLIER_FOOTPRINT"),
                Map.of("due", "2020-01-01"),
                Map.of("kind", "CONSENT", "organization", "nemak", "subject", "accounts.password", "purpose", "x"))) {
            Map<String, String> wish = new HashMap<>(right);
            wish.putAll(wrong);
            assertThat(ford.post("/member-requests", wish).statusCode())
                    .as("%s", wrong)
                    .isEqualTo(422);
        }
        assertThat(requests.to("nemak"))
                .noneMatch(request -> request.wish().asker().equals("ford"));
    }

    // --- programs

    private static JsonNode told(String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + portal.port() + "/api/v1" + path))
                .header("Authorization", "Bearer " + key)
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return JsonMapper.builder().build().readTree(answer.body());
        }
    }

    @Test
    void programsGetWhatThePagesShowAsTheDocumentSays() throws Exception {
        JsonNode document = told("/openapi.json");
        SchemaCheck check = new SchemaCheck(document);
        Map<String, String> asked = new HashMap<>(Map.of("/shared/{owner}", "/shared/forvia?purpose=cohort"));
        for (String path : List.of(
                "/supply", "/suppliers", "/ask-next", "/actions", "/project-options", "/shared/{owner}", "/requests")) {
            JsonNode answer = told(asked.getOrDefault(path, path));
            JsonNode schema = document.path("paths")
                    .path(path)
                    .path("get")
                    .path("responses")
                    .path("200")
                    .path("content")
                    .path("application/json")
                    .path("schema");
            assertThat(check.breaches(schema, answer)).as("%s %s", path, answer).isEmpty();
        }
        assertThat(told("/supply").toString()).contains("Schaeffler").doesNotContain("Nemak", "TRW");
        assertThat(told("/ask-next").path("questions").size()).isPositive();
        assertThat(told("/shared/forvia?purpose=cohort").at("/tables/activity").size())
                .isPositive();
    }
}
