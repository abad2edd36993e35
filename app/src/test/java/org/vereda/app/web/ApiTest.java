package org.vereda.app.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vereda.app.Repository;
import org.vereda.app.accounts.Account;
import org.vereda.app.accounts.Accounts;
import org.vereda.app.accounts.ApiTokens;
import org.vereda.app.accounts.Membership;
import org.vereda.app.accounts.Role;
import org.vereda.app.keep.Keep;
import org.vereda.app.keep.KeepDatabase;
import org.vereda.app.keep.KeepPlace;
import org.vereda.app.keep.KeptTable;
import org.vereda.app.keep.Reach;
import org.vereda.app.web.api.Api;
import org.vereda.quantity.Findings;
import org.vereda.quantity.InvalidInput;
import org.vereda.report.words.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The interface for programs on the example of realised savings, whose plants belong to several organizations. */
class ApiTest {
    private static final String PASSWORD = "a horse and a battery";
    private static final Clock CLOCK = Clock.systemUTC();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    static Path folder = Path.of("");

    private static KeepDatabase database;
    private static Portal portal;
    private static Keep keep;
    private static ApiTokens tokens;
    private static Account root;
    private static Account eva;
    private static String plant = "";
    private static String owner = "";
    private static String foreign = "";
    private static String key = "";

    @BeforeAll
    static void fill() {
        database = KeepDatabase.open(KeepPlace.in(folder.resolve("api")));
        portal = Portal.start(database, CLOCK, TestServing.at(0, folder));
        keep = new Keep(database, CLOCK);
        keep.take(Repository.example("realised"), new Keep.Author("test", ""), new Findings());
        KeptTable sites = keep.table("facilities.csv", Reach.WHOLE);
        plant = sites.cell(sites.rows().getFirst(), "id");
        owner = sites.cell(sites.rows().getFirst(), "organization");
        foreign = sites.rows().stream()
                .filter(row -> !sites.cell(row, "organization").equals(owner))
                .map(row -> sites.cell(row, "id"))
                .findFirst()
                .orElseThrow();
        Accounts accounts = portal.accounts();
        root = accounts.join(accounts.firstLink(), "root@example.org", "Rut", PASSWORD, Language.EN);
        eva = member("eva@example.org", new Membership(Role.SUPPLIER, owner, ""));
        tokens = new ApiTokens(database, accounts, CLOCK);
        key = tokens.make(eva, "bills", new Membership(Role.SUPPLIER, owner, ""), 30);
    }

    @AfterAll
    static void stop() {
        portal.close();
        database.close();
    }

    private static Account member(String email, Membership membership) {
        Accounts accounts = portal.accounts();
        String link = accounts.invite(root, email, "Eva", membership).orElseThrow();
        return accounts.join(link, email, "Eva", PASSWORD, Language.EN);
    }

    private static HttpResponse<String> call(
            String words, String method, String path, String body, Map<String, String> headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + portal.port() + Api.ROOT + path))
                .header("Authorization", "Bearer " + words)
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return call(key, "GET", path, "", Map.of());
    }

    private static JsonNode json(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }

    @Test
    void theDocumentDescribesEveryPlaceAndNoOther() throws Exception {
        HttpResponse<String> answer = call("", "GET", "/openapi.json", "", Map.of());
        assertThat(answer.statusCode()).isEqualTo(200);
        Set<String> described = new TreeSet<>();
        JsonNode document = json(answer);
        assertThat(document.path("openapi").stringValue()).startsWith("3.1");
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().propertyNames().stream()
                        .filter(method -> !method.equals("parameters"))
                        .forEach(method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        Api api = new TestPlaces(portal, database, folder).api();
        assertThat(described).isEqualTo(new TreeSet<>(api.places().keySet()));
    }

    @Test
    void everyReferenceOfTheDocumentLeadsSomewhere() throws Exception {
        JsonNode document = json(call("", "GET", "/openapi.json", "", Map.of()));
        List<String> references = document.findValuesAsString("$ref");
        assertThat(references)
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(
                                document.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
    }

    @Test
    void whoShowsNoKeyOrAWrongOneGetsAProblemAndNoCookie() throws Exception {
        for (String words : List.of("nothing", "", "a' or '1'='1")) {
            HttpResponse<String> answer = call(words, "GET", "/tables", "", Map.of("Accept-Language", "es"));
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
            assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
            assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
            assertThat(json(answer).path("detail").stringValue()).contains("Envíe la clave");
        }
    }

    @Test
    void rowsComePageByPageAndEachOnce() throws Exception {
        List<Long> seen = new ArrayList<>();
        String next = "/tables/facilities?limit=2";
        while (!next.isEmpty()) {
            HttpResponse<String> page = get(next);
            json(page).path("rows").forEach(row -> seen.add(row.path("row").longValue()));
            next = json(page).path("next").asString("").replace(Api.ROOT, "");
            assertThat(page.headers().firstValue("Link").isPresent()).isEqualTo(!next.isEmpty());
        }
        assertThat(seen)
                .hasSize(keep.table("facilities.csv", Reach.WHOLE).rows().size())
                .doesNotHaveDuplicates();
    }

    @Test
    void aProgramAddsChangesAndRemovesARowWithHistory() throws Exception {
        String body =
                "{\"rows\":[{\"facility\":\"%s\",\"group\":\"lighting\",\"flow\":\"electricity\",\"share_percent\":10.50}],\"why\":\"meter\"}";
        HttpResponse<String> added = call(key, "POST", "/tables/enduses", body.formatted(plant), Map.of());
        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
        assertThat(keep.history(1).getFirst().author()).isEqualTo("eva@example.org · bills");
        JsonNode change =
                json(get(added.headers().firstValue("Location").orElseThrow().replace(Api.ROOT, "")));
        assertThat(change.at("/rows/0/after/share_percent").stringValue()).isEqualTo("10.50");
        String row = "/tables/enduses/" + change.at("/rows/0/row").longValue();
        String tag = get(row).headers().firstValue("ETag").orElseThrow();
        assertThat(call(key, "GET", row, "", Map.of("If-None-Match", tag)).statusCode())
                .isEqualTo(304);
        String cells = "{\"cells\":{\"share_percent\":\"12\"},\"why\":\"read again\"}";
        assertThat(call(key, "PATCH", row, cells, Map.of()).statusCode()).isEqualTo(428);
        HttpResponse<String> changed = call(key, "PATCH", row, cells, Map.of("If-Match", tag));
        assertThat(json(changed).at("/cells/share_percent").stringValue()).isEqualTo("12");
        assertThat(call(key, "PATCH", row, cells, Map.of("If-Match", tag)).statusCode())
                .isEqualTo(412);
        assertThat(call(key, "DELETE", row, "", Map.of("If-Match", tag)).statusCode())
                .isEqualTo(412);
        String fresh = changed.headers().firstValue("ETag").orElseThrow();
        assertThat(call(key, "DELETE", row, "", Map.of("If-Match", fresh)).statusCode())
                .isEqualTo(204);
        assertThat(get(row).statusCode()).isEqualTo(404);
    }

    @Test
    void aRowOfAForeignPlantIsNeitherTakenNorShown() throws Exception {
        String body =
                "{\"rows\":[{\"facility\":\"%s\",\"group\":\"lighting\",\"flow\":\"electricity\",\"share_percent\":\"10\"}]}";
        long before = keep.last();
        assertThat(call(key, "POST", "/tables/enduses", body.formatted(foreign), Map.of())
                        .statusCode())
                .isEqualTo(403);
        assertThat(keep.last()).isEqualTo(before);
        KeptTable meters = keep.table("meters.csv", Reach.WHOLE);
        for (KeptTable.Line row : meters.rows()) {
            boolean isOwn = row.organization().filter(owner::equals).isPresent();
            assertThat(get("/tables/meters/" + row.number()).statusCode()).isEqualTo(isOwn ? 200 : 404);
        }
        assertThat(get("/tables/meters?limit=1000").body()).doesNotContain("\"" + foreign + "\"");
        assertThat(get("/tables/..%2Fpartnership").statusCode()).isIn(400, 404);
    }

    @Test
    void aTableIsSentAsAFile() throws Exception {
        String file = "--parts\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x.csv\"\r\n\r\n"
                + "facility,period_start,period_end,flow,amount,unit\n" + plant
                + ",2021-01-01,2021-12-31,electricity,1200,MWh\n\r\n--parts--\r\n";
        Map<String, String> kind = Map.of("Content-Type", "multipart/form-data; boundary=parts");
        assertThat(call(key, "POST", "/tables/activity/upload?how=neither", file, kind)
                        .statusCode())
                .isEqualTo(422);
        assertThat(call(key, "POST", "/tables/activity/upload?how=add&why=bill", file, kind)
                        .statusCode())
                .isEqualTo(201);
        assertThat(keep.history(1).getFirst().why()).isEqualTo("bill");
    }

    @Test
    void resultsAreThoseOfTheOwnPlants() throws Exception {
        assertThat(json(get("/inventory")).at("/tables/facilities").size())
                .isEqualTo(keep.table("facilities.csv", Reach.WHOLE).rows().stream()
                        .filter(row -> row.organization().filter(owner::equals).isPresent())
                        .count());
        for (String path : List.of("/products", "/ledger", "/findings", "/me", "/history", "/tables")) {
            assertThat(get(path).statusCode()).as(path).isEqualTo(200);
        }
        HttpResponse<String> actions = get("/actions");
        assertThat(actions.statusCode()).isEqualTo(422);
        assertThat(json(actions).at("/findings/0/message").stringValue()).isNotBlank();
    }

    @Test
    void whatIsNoJsonIsRefusedWithItsPlace() throws Exception {
        for (String body :
                List.of("", "[", "[]", "{\"rows\":[]}", "{\"rows\":[{\"group\":null}]}", "{\"rows\":\"x\"}")) {
            HttpResponse<String> answer = call(key, "POST", "/tables/enduses", body, Map.of());
            assertThat(answer.statusCode()).as(body).isEqualTo(400);
            assertThat(json(answer).at("/findings/0/code").stringValue()).isEqualTo("api.no-json");
        }
        assertThat(get("/tables/facilities?limit=many").statusCode()).isEqualTo(400);
        assertThat(get("/nowhere").statusCode()).isEqualTo(404);
        assertThat(call(key, "PUT", "/tables/enduses", "", Map.of()).statusCode())
                .isEqualTo(405);
    }

    @Test
    void aKeyIsOutOnceItWasTakenBackOrItsMakerLostTheRole() throws Exception {
        Membership role = new Membership(Role.SUPPLIER, owner, plant);
        Account ana = member("ana@example.org", role);
        String words = tokens.make(ana, "one", role, 1);
        assertThat(call(words, "GET", "/me", "", Map.of()).statusCode()).isEqualTo(200);
        portal.accounts().setActive(root, ana.id(), false);
        assertThat(call(words, "GET", "/me", "", Map.of()).statusCode()).isEqualTo(401);
        portal.accounts().setActive(root, ana.id(), true);
        portal.accounts().withdraw(root, ana.id(), role);
        assertThat(call(words, "GET", "/me", "", Map.of()).statusCode()).isEqualTo(401);
        portal.accounts().grant(root, ana.id(), role);
        assertThat(call(words, "GET", "/me", "", Map.of()).statusCode()).isEqualTo(200);
        tokens.revoke(root, tokens.of(ana).getFirst().id());
        assertThat(call(words, "GET", "/me", "", Map.of()).statusCode()).isEqualTo(401);
    }

    @Test
    void aKeyIsOutWhenItsTimeIsOver() {
        String words = tokens.make(eva, "short", new Membership(Role.SUPPLIER, owner, ""), 1);
        Clock later = Clock.offset(CLOCK, Duration.ofDays(1).plusSeconds(1));
        assertThat(tokens.comeIn(words)).isPresent();
        assertThat(new ApiTokens(database, portal.accounts(), later).comeIn(words))
                .isEmpty();
    }

    @Test
    void nobodyGivesAProgramMoreThanTheOwnRole() {
        for (Membership more : List.of(
                new Membership(Role.SUPPLIER, "another", ""),
                new Membership(Role.SECRETARIAT, "", ""),
                new Membership(Role.ADMINISTRATOR, "", ""))) {
            assertThatThrownBy(() -> tokens.make(eva, "more", more, 1)).isInstanceOf(InvalidInput.class);
        }
        String words = tokens.make(root, "metrics", new Membership(Role.ADMINISTRATOR, "", ""), 1);
        String id = tokens.comeIn(words).orElseThrow().id();
        assertThatThrownBy(() -> tokens.revoke(eva, id)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void aProgramOfAnAdministratorSeesNoFigures() throws Exception {
        String words = tokens.make(root, "state", new Membership(Role.ADMINISTRATOR, "", ""), 1);
        for (String path : List.of("/tables", "/inventory", "/history", "/tables/activity")) {
            assertThat(call(words, "GET", path, "", Map.of()).statusCode())
                    .as(path)
                    .isEqualTo(403);
        }
    }

    @Test
    void theKeyIsShownOnceAndOnlyItsHashIsKept() throws Exception {
        Browser browser = new Browser(portal.port()).signIn("eva@example.org", PASSWORD);
        browser.get("/programs");
        String page = browser.post("/programs/new", Map.of("name", "scales", "own", "0", "days", "30"))
                .body();
        String words = page.replaceAll("(?s).*<code id=\"token\">([^<]+)</code>.*", "$1");
        assertThat(call(words, "GET", "/me", "", Map.of()).body()).contains("scales");
        assertThat(browser.get("/programs").body()).contains("scales").doesNotContain(words);
        long plain = database.read(session -> session.number("select count(*) from api_token where secret = ?", words));
        assertThat(plain).isZero();
        assertThat(browser.post("/programs/new", Map.of("name", "x", "own", "7", "days", "30"))
                        .statusCode())
                .isEqualTo(422);
    }
}
