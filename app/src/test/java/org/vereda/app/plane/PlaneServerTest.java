package org.vereda.app.plane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vereda.app.chain.ChainedLog;
import org.vereda.exchange.wire.Conversion;
import org.vereda.exchange.wire.WireFile;
import org.vereda.exchange.wire.WireVersion;
import org.vereda.quantity.InvalidInput;
import org.vereda.report.words.Language;
import org.vereda.report.words.Messages;

class PlaneServerTest {
    private static final String KEY = "a key of sixteen signs";
    private static final String ID = "5b0f6a0e-5d0c-4d5e-9a4b-0d1f0a6b7c12";
    private static final String PARTNER = "BPNL0000000AXXXX";

    @TempDir
    Path folder = Path.of("");

    private PlaneFolder plane;
    private PlaneServer server;

    @BeforeEach
    void start() throws IOException {
        plane = new PlaneFolder(folder, Clock.fixed(Instant.parse("2026-01-15T12:00:00Z"), ZoneOffset.UTC));
        server = PlaneServer.start(0, plane, KEY, Messages.in(Language.EN));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private HttpResponse<String> call(String method, String query, String body, String key)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + server.port() + "/footprintExchange/" + ID + query))
                .header("X-Api-Key", key)
                .header("Edc-Bpn", PARTNER)
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    @Test
    void aRequestIsKeptOnceAndAnsweredByItsVersion() throws Exception {
        String ask = "?manufacturerPartId=B-1&dataModelVersion=10.0.0";
        assertThat(call("GET", ask, "", KEY).statusCode()).isEqualTo(202);
        assertThat(call("GET", ask, "", KEY).statusCode()).isEqualTo(202);
        HttpResponse<String> other = call("GET", "?manufacturerPartId=B-2", "", KEY);
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(other.body()).contains("other-request", ID);

        assertThat(plane.requests()).hasSize(1);
        PlaneFolder.Kept kept = plane.request(ID);
        assertThat(kept.part()).isEqualTo("B-1");
        assertThat(kept.version()).isEqualTo(WireVersion.CATENA_X_10);
        assertThat(kept.isAnswered()).isFalse();
        assertThat(plane.answer(kept, "{}")).hasContent("{}");
        assertThat(plane.request(ID).isAnswered()).isTrue();
        assertThat(new ChainedLog(folder.resolve("plane-log.jsonl")).entries()).hasSize(2);
    }

    @Test
    void aFootprintOfTheModelIsKeptAndAnythingElseRefused() throws Exception {
        String pact = """
                {"id":"%s","specVersion":"3.0.3","status":"Active","productNameCompany":"Bracket",
                 "pcf":{"declaredUnitOfMeasurement":"piece","declaredUnitAmount":"1","pcfExcludingBiogenicUptake":"3.5"}}
                """.formatted(ID);
        String catena = Conversion.convert(WireFile.read("x", pact).getFirst().footprint(), WireVersion.CATENA_X_9)
                .footprint()
                .json();

        assertThat(call("PUT", "", catena, KEY).statusCode()).isEqualTo(200);
        assertThat(Files.readString(folder.resolve("footprints/" + ID + "-" + PARTNER + ".json")))
                .isEqualTo(catena);
        assertThat(Files.readString(folder.resolve("plane-log.jsonl"))).contains("\"broken\":true");
        assertThat(call("PUT", "", pact, KEY).statusCode()).isEqualTo(400);
        assertThat(call("PUT", "", "{", KEY).body()).contains("no-payload");
    }

    @Test
    void aKeptRequestThatWasBrokenByHandIsNamed() throws Exception {
        Files.createDirectories(folder.resolve("requests"));
        Files.writeString(folder.resolve("requests/x.json"), "[");
        assertThatThrownBy(() -> plane.requests())
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused ->
                                assertThat(refused.findings().getFirst().code()).isEqualTo("exchange.not-json"));
    }

    @Test
    void onlyWhoHasTheKeyIsHeard() throws Exception {
        HttpResponse<String> refused = call("GET", "?manufacturerPartId=B-1", "", "another");
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(plane.requests()).isEmpty();
    }
}
