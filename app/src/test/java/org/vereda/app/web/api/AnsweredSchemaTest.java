package org.vereda.app.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.vereda.app.Repository;
import org.vereda.app.accounts.Account;
import org.vereda.app.accounts.ApiTokens;
import org.vereda.app.accounts.Membership;
import org.vereda.app.accounts.Role;
import org.vereda.app.keep.Keep;
import org.vereda.app.keep.KeepDatabase;
import org.vereda.app.keep.KeepPlace;
import org.vereda.app.store.ExampleRegisters;
import org.vereda.app.web.Portal;
import org.vereda.app.web.TestServing;
import org.vereda.quantity.Findings;
import org.vereda.report.words.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the document of the interface says of answers that need more than a folder: a common table of registers, a run that has ended. */
final class AnsweredSchemaTest {
    private static final Clock CLOCK = Clock.systemUTC();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    static Path folder = Path.of("");

    private static KeepDatabase database;
    private static Portal portal;
    private static String key = "";
    private static JsonNode document = JSON.createObjectNode();

    @BeforeAll
    static void start() throws Exception {
        Path registers = folder.resolve("registers.duckdb");
        ExampleRegisters.importInto(registers);
        database = KeepDatabase.open(KeepPlace.in(folder));
        new Keep(database, CLOCK)
                .take(Repository.example("tres-fronteras"), new Keep.Author("test", ""), new Findings());
        portal = Portal.start(database, CLOCK, TestServing.at(0, folder), registers);
        Account root = portal.accounts()
                .join(portal.accounts().firstLink(), "root@example.org", "Rut", "a horse and a battery", Language.EN);
        key = new ApiTokens(database, portal.accounts(), CLOCK)
                .make(root, "plans", new Membership(Role.SECRETARIAT, "", ""), 1);
        document = told("/openapi.json");
    }

    @AfterAll
    static void stop() {
        portal.close();
        database.close();
    }

    private static HttpResponse<String> call(String method, String path, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + portal.port() + Api.ROOT + path))
                .header("Authorization", "Bearer " + key)
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    private static JsonNode told(String path) throws Exception {
        HttpResponse<String> answer = call("GET", path, "");
        assertThat(answer.statusCode()).as("%s %s", path, answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private static void requireDescribed(String place, JsonNode answer) {
        JsonNode schema = document.path("paths")
                .path(place)
                .path("get")
                .path("responses")
                .path("200")
                .path("content")
                .path("application/json")
                .path("schema");
        assertThat(new SchemaCheck(document).breaches(schema, answer))
                .as("%s %s", place, answer)
                .isEmpty();
    }

    @Test
    void registersAnswerAsTheDocumentSays() throws Exception {
        JsonNode whole = told("/registers");
        assertThat(whole.path("count").intValue()).isPositive();
        requireDescribed("/registers", whole);
        JsonNode asked = told("/registers?country=mx&by=substance&and=year&year=2020-2022&unit=t&limit=2");
        assertThat(asked.path("rows").size()).isEqualTo(2);
        assertThat(asked.at("/question/filters/country/0").stringValue()).isEqualTo("MX");
        requireDescribed("/registers", asked);
    }

    @Test
    @Timeout(value = 3, unit = TimeUnit.MINUTES)
    void aPlanAnswersAsTheDocumentSays() throws Exception {
        HttpResponse<String> asked = call(
                "POST",
                "/roadmaps",
                "{\"name\":\"spring\",\"together\":\"BOTH\",\"rates\":\"SOCIAL\",\"gap\":\"20\",\"seconds\":\"20\"}");
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(201);
        String run = asked.headers().firstValue("Location").orElseThrow().replaceFirst(".*/", "/roadmaps/");
        while (database.<Long>read(
                        session -> session.number("select count(*) from job where state in ('WAITING', 'RUNNING')"))
                > 0) {
            Thread.onSpinWait();
        }
        requireDescribed("/roadmaps/{run}", told(run));
        JsonNode plan = told(run + "/result");
        assertThat(plan.path("elements").size()).isPositive();
        assertThat(plan.at("/shown/bars").size()).isPositive();
        requireDescribed("/roadmaps/{run}/result", plan);
    }
}
