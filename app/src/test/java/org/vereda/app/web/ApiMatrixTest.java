package org.vereda.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vereda.app.Repository;
import org.vereda.app.accounts.Account;
import org.vereda.app.accounts.ApiTokens;
import org.vereda.app.accounts.Membership;
import org.vereda.app.accounts.Role;
import org.vereda.app.byproducts.ByProducts;
import org.vereda.app.jobs.Jobs;
import org.vereda.app.keep.Edit;
import org.vereda.app.keep.Keep;
import org.vereda.app.keep.KeepDatabase;
import org.vereda.app.keep.KeepPlace;
import org.vereda.app.keep.KeptTable;
import org.vereda.app.keep.Reach;
import org.vereda.app.requests.MemberRequest;
import org.vereda.app.requests.MemberRequests;
import org.vereda.app.web.api.Api;
import org.vereda.app.web.api.SchemaCheck;
import org.vereda.partnership.byproducts.ByProduct;
import org.vereda.partnership.byproducts.Material;
import org.vereda.quantity.Findings;
import org.vereda.quantity.Period;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.Units;
import org.vereda.report.words.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every place of the interface for programs, also those that come later, called with every role: by whom it may be called, with the
 * identifiers of other organizations, and whether what it answers is what the document says. What is confidential of others holds a mark.
 */
class ApiMatrixTest {
    private static final String MARK = "MARK-";
    private static final String OWN = "bajio-stampings";
    private static final String FOREIGN = "lakes-castings";
    private static final Clock CLOCK = Clock.systemUTC();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Where this portal has nothing to say: what {@code AnsweredSchemaTest} and {@link AnchorPagesTest} ask. */
    private static final Set<String> WITHOUT_ANSWER = Set.of(
            "GET /registers",
            "GET /roadmaps/{run}/result",
            "GET /actions",
            "GET /project-options",
            "GET /shared/{owner}",
            "GET /supply");

    @TempDir
    static Path folder = Path.of("");

    private static KeepDatabase database;
    private static Portal portal;
    private static Keep keep;
    private static MemberRequests requests;
    private static ByProducts products;
    private static Map<String, Set<Role>> places = Map.of();
    private static JsonNode document = JSON.createObjectNode();
    private static final Map<Role, String> KEYS = new EnumMap<>(Role.class);
    private static final Map<String, String> OTHERS = new HashMap<>();
    private static final Map<String, String> OURS = new HashMap<>();

    @BeforeAll
    static void fill() throws Exception {
        database = KeepDatabase.open(KeepPlace.in(folder.resolve("matrix")));
        portal = Portal.start(database, CLOCK, TestServing.at(0, folder));
        keep = new Keep(database, CLOCK);
        keep.take(Repository.example("realised"), new Keep.Author("test", ""), new Findings());
        places = new TestPlaces(portal, database, folder).api().places();
        document = JSON.readTree(call("", "GET", "/openapi.json", "").body());
        Account root = portal.accounts()
                .join(portal.accounts().firstLink(), "root@example.org", "Rut", "a horse and a battery", Language.EN);
        ApiTokens tokens = new ApiTokens(database, portal.accounts(), CLOCK);
        for (Role role : Role.values()) {
            Membership membership = new Membership(role, role.isOfAnOrganization() ? OWN : "", "");
            KEYS.put(role, tokens.make(root, role.name(), membership, 1));
        }
        requests = new MemberRequests(database, CLOCK);
        products = new ByProducts(database, CLOCK);
        String link = portal.accounts()
                .invite(root, "other@example.org", "Ora", new Membership(Role.SECRETARIAT, "", ""))
                .orElseThrow();
        theirs(portal.accounts().join(link, "other@example.org", "Ora", "a horse and a battery", Language.EN));
        ours();
    }

    @AfterAll
    static void stop() {
        portal.close();
        database.close();
    }

    private static String first(String table, String organization, String column) {
        KeptTable found = keep.table(table, Reach.WHOLE);
        return found.rows().stream()
                .filter(row -> row.organization().filter(organization::equals).isPresent())
                .map(row -> found.cell(row, column))
                .findFirst()
                .orElseThrow();
    }

    private static String number(String table, String organization) {
        return Long.toString(keep.table(table, Reach.WHOLE).rows().stream()
                .filter(row -> row.organization().filter(organization::equals).isPresent())
                .findFirst()
                .orElseThrow()
                .number());
    }

    /** Data of others, each with the mark where it is confidential. */
    private static void theirs(Account other) {
        String plant = first("facilities.csv", FOREIGN, "id");
        Map<String, String> row = Map.of(
                "facility",
                plant,
                "period_start",
                "2021-01-01",
                "period_end",
                "2021-12-31",
                "flow",
                "electricity",
                "amount",
                "12",
                "unit",
                "MWh",
                "document",
                MARK + "activity");
        KeptTable activity = keep.table("activity.csv", Reach.WHOLE);
        List<String> columns = activity.columns().isEmpty()
                ? List.of("facility", "period_start", "period_end", "flow", "amount", "unit", "document")
                : activity.columns();
        Map<String, String> known = new HashMap<>(row);
        known.keySet().retainAll(columns);
        Edit add = new Edit.Add("activity.csv", columns, List.of(known));
        long change = keep.edit(List.of(add), Reach.WHOLE, new Keep.Author("luis@example.org", MARK + "why"))
                .number();
        long number = keep.table("activity.csv", Reach.WHOLE).rows().getLast().number();
        MemberRequest.Wish wish =
                MemberRequest.Wish.footprint("lakes-vehicles", FOREIGN, plant, MARK + "door", BigDecimal.ONE);
        String request = requests.ask(wish, "ana@example.org");
        products.post(post(FOREIGN, plant), "luis@example.org");
        String post = products.posts().getFirst().id();
        products.ask(
                post,
                "ohio-plastics",
                first("facilities.csv", "ohio-plastics", "id"),
                MARK + "contact",
                "x@example.org");
        String run = new Jobs(database, CLOCK, Map.of()).ask(other.id(), "roadmap", "BOTH OWN 1 60 " + MARK + "run");
        OTHERS.putAll(Map.of(
                "table",
                "activity",
                "row",
                Long.toString(number),
                "change",
                Long.toString(change),
                "plant",
                plant,
                "form",
                "tri-form-r",
                "request",
                request,
                "post",
                post,
                "run",
                run,
                "owner",
                FOREIGN,
                "entry",
                "x"));
        OTHERS.put("project", first("projects.csv", FOREIGN, "id"));
        OTHERS.put("consent", number("consents.csv", FOREIGN));
    }

    private static ByProduct post(String organization, String plant) {
        return new ByProduct(
                ByProducts.newId(),
                ByProduct.Side.OFFER,
                organization,
                plant,
                Material.OTHER,
                "Skeletons",
                new Quantity(BigDecimal.TEN, Units.parse("t")),
                ByProduct.Cadence.MONTH,
                "",
                java.time.LocalDate.now(CLOCK),
                Optional.empty(),
                true);
    }

    /** Data of the organization that calls. */
    private static void ours() {
        String plant = first("facilities.csv", OWN, "id");
        MemberRequest.Wish wish = new MemberRequest.Wish(
                "lakes-vehicles",
                OWN,
                plant,
                MemberRequest.Kind.ACTIVITY_DATA,
                "",
                Optional.of(Period.ofYear(2021)),
                "",
                BigDecimal.ZERO);
        OURS.putAll(OTHERS);
        OURS.put("request", requests.ask(wish, "ana@example.org"));
        OURS.put("plant", plant);
        OURS.put("project", first("projects.csv", OWN, "id"));
        OURS.put("table", "meters");
        OURS.put("row", number("meters.csv", OWN));
        Map<String, String> figure =
                Map.of("facility", plant, "year", "2021", "item", "energy", "amount", "120", "unit", "MWh");
        Edit add =
                new Edit.Add("benchmarks.csv", List.of("facility", "year", "item", "amount", "unit"), List.of(figure));
        keep.edit(List.of(add), Reach.WHOLE, new Keep.Author("eva@example.org", ""));
        products.post(post(OWN, plant), "eva@example.org");
    }

    private static String key(Role role) {
        return Objects.requireNonNull(KEYS.get(role));
    }

    private static String own(String name) {
        return Objects.requireNonNull(OURS.get(name));
    }

    private static String other(String name) {
        return Objects.requireNonNull(OTHERS.get(name));
    }

    // --- calling

    private static HttpResponse<String> call(String key, String method, String path, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + portal.port() + Api.ROOT + path))
                .header("Authorization", "Bearer " + key)
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    private static String path(String place, Map<String, String> values) {
        String path = place.substring(place.indexOf(' ') + 1);
        if (path.startsWith("/consents/")) {
            path = path.replace("{row}", values.getOrDefault("consent", ""));
        }
        for (Map.Entry<String, String> value : values.entrySet()) {
            path = path.replace("{" + value.getKey() + "}", value.getValue());
        }
        assertThat(path).as("a value for each part").doesNotContain("{");
        String asked = path.startsWith("/shared/") ? "?purpose=*" : "";
        return path.equals("/benchmark/standing")
                ? path + "?of=" + values.getOrDefault("plant", "") + "%7Cenergy%7C2021"
                : path + asked;
    }

    private static String method(String place) {
        return place.substring(0, place.indexOf(' '));
    }

    /** What a program of somebody else would send to take something of another plant. */
    private static String body(String place, String plant) {
        if (place.equals("POST /tables/{table}")) {
            return "{\"rows\":[{\"facility\":\"" + plant
                    + "\",\"period_start\":\"2021-01-01\",\"period_end\":\"2021-12-31\",\"flow\":\"electricity\",\"amount\":\"1\",\"unit\":\"MWh\"}]}";
        }
        if (place.equals("PATCH /tables/{table}/{row}")) {
            return "{\"cells\":{\"amount\":\"1\"}}";
        }
        Map<String, String> fields = new TreeMap<>(Map.of(
                "facility",
                plant,
                "plant",
                plant,
                "organization",
                FOREIGN,
                "what",
                "V|battery",
                "of",
                plant + "|energy|2021",
                "since",
                "1",
                "option",
                "x",
                "meter",
                "M",
                "words",
                "x"));
        fields.putAll(Map.of(
                "stars", "5", "side", "OFFER", "kind", "NOTHING", "receiver", OWN, "field", "*", "purpose", "x"));
        return fields.entrySet().stream()
                .map(field -> "\"" + field.getKey() + "\":\"" + field.getValue() + "\"")
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static JsonNode operation(String place) {
        return document.path("paths")
                .path(place.substring(place.indexOf(' ') + 1))
                .path(method(place).toLowerCase(Locale.ROOT));
    }

    /** Everything that a call could change. */
    private static List<Object> state() {
        return List.of(
                keep.last(),
                products.posts(),
                products.requests(Set.of(other("plant"), own("plant"))),
                requests.to(FOREIGN),
                requests.to(OWN),
                database.<Long>read(session -> session.number("select count(*) from job")),
                database.<Long>read(session -> session.number("select count(*) from library_rating")));
    }

    // --- the matrix

    @Test
    void theDocumentSaysWhoMayCallWhat() {
        places.forEach(
                (place, roles) -> assertThat(operation(place).path("x-roles").valueStream())
                        .as(place)
                        .extracting(JsonNode::stringValue)
                        .containsExactlyInAnyOrderElementsOf(
                                roles.stream().map(Role::name).toList()));
    }

    @Test
    void noRoleComesToAPlaceThatIsNotForIt() throws Exception {
        assertThat(places).hasSizeGreaterThan(60);
        for (Map.Entry<String, Set<Role>> place : places.entrySet()) {
            for (Role role : Role.values()) {
                if (!place.getValue().contains(role)) {
                    HttpResponse<String> answer =
                            call(key(role), method(place.getKey()), path(place.getKey(), OTHERS), "{}");
                    assertThat(answer.statusCode())
                            .as("%s %s", role, place.getKey())
                            .isEqualTo(403);
                    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                            .startsWith("application/problem+json");
                }
            }
        }
    }

    @Test
    void nobodyReadsWhatIsConfidentialOfOthers() throws Exception {
        for (Map.Entry<String, Set<Role>> place : places.entrySet()) {
            for (Role role : place.getValue()) {
                if (method(place.getKey()).equals("GET")) {
                    HttpResponse<String> answer = call(key(role), "GET", path(place.getKey(), OTHERS), "");
                    assertThat(answer.statusCode())
                            .as("%s %s", role, place.getKey())
                            .isIn(200, 403, 404, 422);
                    assertThat(answer.body()).as("%s %s", role, place.getKey()).doesNotContain(MARK);
                }
            }
        }
    }

    @Test
    void nobodyChangesWhatIsOfOthers() throws Exception {
        List<Object> before = state();
        for (Map.Entry<String, Set<Role>> place : places.entrySet()) {
            for (Role role : place.getValue()) {
                if (!method(place.getKey()).equals("GET")) {
                    HttpResponse<String> answer = call(
                            key(role),
                            method(place.getKey()),
                            path(place.getKey(), OTHERS),
                            body(place.getKey(), other("plant")));
                    assertThat(answer.statusCode())
                            .as("%s %s %s", role, place.getKey(), answer.body())
                            .isBetween(400, 428);
                    assertThat(answer.body()).as("%s %s", role, place.getKey()).doesNotContain(MARK);
                }
            }
        }
        assertThat(state()).isEqualTo(before);
    }

    // --- the document

    @Test
    void whatIsAnsweredIsWhatTheDocumentSays() throws Exception {
        SchemaCheck check = new SchemaCheck(document);
        Set<String> answered = new TreeSet<>();
        for (Map.Entry<String, Set<Role>> place : places.entrySet()) {
            for (Role role : place.getValue()) {
                if (method(place.getKey()).equals("GET")) {
                    HttpResponse<String> answer =
                            call(key(role), "GET", path(place.getKey(), ours(place.getKey())), "");
                    JsonNode said =
                            operation(place.getKey()).path("responses").path(Integer.toString(answer.statusCode()));
                    assertThat(said.isMissingNode())
                            .as("%s %s %s", role, place.getKey(), answer.body())
                            .isFalse();
                    if (answer.statusCode() == 200) {
                        answered.add(place.getKey());
                        JsonNode schema =
                                said.path("content").path("application/json").path("schema");
                        assertThat(check.breaches(schema, JSON.readTree(answer.body())))
                                .as("%s %s %s", role, place.getKey(), answer.body())
                                .isEmpty();
                    }
                }
            }
        }
        List<String> silent = new ArrayList<>(places.keySet());
        silent.removeIf(place -> !method(place).equals("GET") || answered.contains(place));
        assertThat(new TreeSet<>(silent)).isSubsetOf(WITHOUT_ANSWER);
    }

    /** An entry that is there, a change and a run of one's own. */
    private static Map<String, String> ours(String place) throws Exception {
        Map<String, String> values = new HashMap<>(OURS);
        if (place.contains("{entry}")) {
            values.put(
                    "entry",
                    JSON.readTree(call(key(Role.SUPPLIER), "GET", "/library?limit=1", "")
                                    .body())
                            .at("/entries/0/entry")
                            .stringValue());
        }
        if (place.contains("{change}")) {
            String body = body("POST /tables/{table}", own("plant"));
            HttpResponse<String> added = call(key(Role.SUPPLIER), "POST", "/tables/activity", body);
            values.put("change", JSON.readTree(added.body()).path("change").toString());
        }
        if (place.equals("GET /roadmaps/{run}")) {
            String wish =
                    "{\"name\":\"spring\",\"together\":\"BOTH\",\"rates\":\"OWN\",\"gap\":\"1\",\"seconds\":\"1\"}";
            HttpResponse<String> asked = call(key(Role.SECRETARIAT), "POST", "/roadmaps", wish.replace("OWN", rates()));
            assertThat(asked.statusCode()).as(asked.body()).isEqualTo(201);
            values.put("run", asked.headers().firstValue("Location").orElse("").replaceFirst(".*/", ""));
        }
        return values;
    }

    private static String rates() {
        return org.vereda.roadmap.Scenario.Rates.values()[0].name();
    }

    @Test
    void everyExampleOfTheDocumentFitsItsSchema() {
        SchemaCheck check = new SchemaCheck(document);
        int seen = 0;
        for (JsonNode content : document.findValues("application/json")) {
            if (content.has("example")) {
                seen++;
                assertThat(check.breaches(content.path("schema"), content.path("example")))
                        .as("%s", content.path("example"))
                        .isEmpty();
            }
        }
        assertThat(seen).isGreaterThan(50);
    }

    @Test
    void aPageIsReadOnceAndKnownByItsTag() throws Exception {
        HttpResponse<String> page = call(key(Role.SUPPLIER), "GET", "/library?limit=2&kind=MEASURE", "");
        JsonNode content = JSON.readTree(page.body());
        assertThat(content.path("entries").size()).isEqualTo(2);
        String next = content.path("next").stringValue();
        assertThat(next).contains("kind=MEASURE", "after=2", "limit=2");
        assertThat(JSON.readTree(call(key(Role.SUPPLIER), "GET", next.replace(Api.ROOT, ""), "")
                                .body())
                        .path("entries"))
                .isNotEqualTo(content.path("entries"));
        HttpRequest again = HttpRequest.newBuilder(page.uri())
                .header("Authorization", "Bearer " + key(Role.SUPPLIER))
                .header("If-None-Match", page.headers().firstValue("ETag").orElse(""))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            assertThat(client.send(again, HttpResponse.BodyHandlers.ofString()).statusCode())
                    .isEqualTo(304);
        }
    }
}
