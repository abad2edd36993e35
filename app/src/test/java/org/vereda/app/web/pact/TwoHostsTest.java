package org.vereda.app.web.pact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vereda.app.accounts.Vault;
import org.vereda.app.keep.KeepDatabase;
import org.vereda.app.keep.KeepPlace;
import org.vereda.app.pact.Exchange;
import org.vereda.app.pact.HttpWire;
import org.vereda.app.partners.FootprintQuery;
import org.vereda.app.partners.Partner;
import org.vereda.app.partners.Partner.Answers;
import org.vereda.app.partners.PartnerBook;
import org.vereda.app.partners.Received;
import org.vereda.app.partners.Requests;
import org.vereda.app.partners.Shelf;
import org.vereda.app.web.Listening;
import org.vereda.app.web.Portal;
import org.vereda.app.web.Serving;
import org.vereda.app.web.Tls;
import org.vereda.exchange.wire.WireFile;
import org.vereda.exchange.wire.WireFootprint;
import org.vereda.exchange.wire.WireVersion;
import tools.jackson.databind.node.JsonNodeFactory;

/** Two portals that exchange footprints over TLS, also after one of them was away. */
class TwoHostsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    static Path folder;

    private static KeepDatabase ownerData;
    private static KeepDatabase buyerData;
    private static Portal owner;
    private static Portal buyer;
    private static Partner ownersBuyer;
    private static Partner buyersOwner;

    @BeforeAll
    static void start() {
        Tls.selfSigned(folder.resolve("owner"));
        Tls.selfSigned(folder.resolve("buyer"));
        ownerData = KeepDatabase.open(KeepPlace.in(folder.resolve("owner")));
        buyerData = KeepDatabase.open(KeepPlace.in(folder.resolve("buyer")));
        owner = portal(ownerData, "owner", "buyer", 0);
        buyer = portal(buyerData, "buyer", "owner", 0);
        PartnerBook owners = owner.exchange().orElseThrow().partners();
        ownersBuyer = owners.add(entry(
                        "press",
                        "buyer",
                        "client-of-buyer",
                        "secret-of-buyer",
                        buyer.port(),
                        "client-of-press",
                        "secret-of-press"))
                .partner();
        owners.grant(ownersBuyer, PartnerBook.EVERYTHING);
        buyersOwner = buyer.exchange()
                .orElseThrow()
                .partners()
                .add(entry(
                        "norte",
                        "press",
                        "client-of-press",
                        "secret-of-press",
                        owner.port(),
                        "client-of-buyer",
                        "secret-of-buyer"))
                .partner();
    }

    private static PartnerBook.Entry entry(
            String organization,
            String name,
            String client,
            String secret,
            int port,
            String their,
            String theirSecret) {
        return new PartnerBook.Entry(
                organization,
                name,
                client,
                secret,
                "https://localhost:" + port,
                "",
                their,
                theirSecret,
                WireVersion.PACT_3,
                Answers.WHEN_PUBLISHED);
    }

    private static Portal portal(KeepDatabase database, String own, String other, int port) {
        Exchange.Way way = new Exchange.Way(
                new HttpWire(
                        new HttpWire.Bounds(true, false),
                        Optional.of(folder.resolve(other).resolve(Tls.CERTIFICATE))),
                "https://" + own + ".example");
        return Portal.start(
                database,
                Clock.systemUTC(),
                new Serving(
                        Listening.here(port).with(Tls.selfSigned(folder.resolve(own))),
                        Vault.in(folder.resolve(own)),
                        4,
                        Optional.of(way)));
    }

    @AfterAll
    static void stop() {
        owner.close();
        buyer.close();
        ownerData.close();
        buyerData.close();
    }

    private static Exchange at(Portal portal) {
        return portal.exchange().orElseThrow();
    }

    private static void publish(String id, String product) {
        WireFootprint footprint = WireFile.read("sample.json", SAMPLE)
                .getFirst()
                .footprint()
                .with(java.util.Map.of(
                        "id", JsonNodeFactory.instance.stringNode(id),
                        "productIds", JsonNodeFactory.instance.arrayNode().add(urn(product))));
        at(owner).desk().publish(List.of(new Shelf.Offer("press", product, "", footprint, "test")));
    }

    private static String urn(String product) {
        return "urn:pact:press.example:product-id:" + product;
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("it came in time").isBefore(end);
            Thread.sleep(50);
        }
    }

    private static boolean hasCome(String id) {
        return at(buyer).received().of("norte").stream()
                .anyMatch(parcel -> parcel.id().equals(id));
    }

    @Test
    void aRequestIsFulfilledAndWhatIsPublishedLaterIsToldAndFetched() throws InterruptedException {
        String first = "10000000-0000-4000-8000-000000000001";
        publish(first, "bracket");
        Requests.Request request = at(buyer).desk().ask(buyersOwner, FootprintQuery.product(urn("bracket")), "please");
        await(() -> hasCome(first));
        await(() ->
                at(buyer).requests().byNumber(request.number()).orElseThrow().state() == Requests.State.FULFILLED);
        String second = "10000000-0000-4000-8000-000000000002";
        publish(second, "bracket");
        await(() -> hasCome(second));
        Received.Parcel parcel = at(buyer).received().of("norte").stream()
                .filter(one -> one.id().equals(second))
                .findFirst()
                .orElseThrow();
        assertThat(parcel.document().footprint().texts("precedingPfIds")).containsExactly(first);
    }

    @Test
    void whatIsSentWhileTheReceiverIsAwayArrivesWhenItIsBack() throws InterruptedException {
        int port = buyer.port();
        buyer.close();
        String id = "20000000-0000-4000-8000-000000000001";
        publish(id, "hinge");
        await(() -> at(owner).outbox().of(ownersBuyer, 1).getFirst().tries() > 0);
        assertThat(at(owner).outbox().of(ownersBuyer, 1).getFirst().problem()).isNotEmpty();
        buyerData = KeepDatabase.open(KeepPlace.in(folder.resolve("buyer")));
        buyer = portal(buyerData, "buyer", "owner", port);
        at(owner).outbox().retry(ownersBuyer);
        await(() -> hasCome(id));
    }

    @Test
    void plainHttpIsRefusedAtTheSamePort() throws IOException, InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + owner.port() + "/3/footprints"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain("data");
    }

    @Test
    void theHostSpeaksToAnybodyByTheSpecificationAlone() throws IOException {
        HttpWire wire = new HttpWire(
                new HttpWire.Bounds(true, false),
                Optional.of(folder.resolve("owner").resolve(Tls.CERTIFICATE)));
        String base = "https://localhost:" + owner.port();
        String pair =
                Base64.getEncoder().encodeToString("client-of-buyer:secret-of-buyer".getBytes(StandardCharsets.UTF_8));
        String token = org.vereda.exchange.wire.WireJson.read(
                        "token",
                        wire.send(call(
                                        "POST",
                                        base + "/auth/token",
                                        "Basic " + pair,
                                        "application/x-www-form-urlencoded",
                                        "grant_type=client_credentials"))
                                .body())
                .path("access_token")
                .asString();
        publish("30000000-0000-4000-8000-000000000001", "latch");
        publish("30000000-0000-4000-8000-000000000002", "lever");
        assertThat(wire.send(call("GET", base + "/3/footprints?limit=1", "Bearer " + token, "text/plain", ""))
                        .body())
                .startsWith("{\"data\":[{");
        assertThat(wire.send(call("GET", base + "/3/footprints", "Bearer bad", "text/plain", ""))
                        .status())
                .isEqualTo(401);
        assertThat(wire.send(call(
                                "POST",
                                base + "/3/events",
                                "Bearer " + token,
                                "application/cloudevents+json; charset=UTF-8",
                                "{}"))
                        .status())
                .isEqualTo(400);
        assertThat(wire.send(call("GET", base + "/2/footprints", "Bearer " + token, "text/plain", ""))
                        .status())
                .isEqualTo(200);
    }

    private static org.vereda.app.pact.Wire.Call call(
            String method, String address, String authorization, String type, String body) {
        return new org.vereda.app.pact.Wire.Call(
                method,
                URI.create(address),
                java.util.Map.of("Authorization", authorization, "Content-Type", type),
                body);
    }

    @Test
    void addressesOfThisMachineAreCalledOnlyWhereThatIsAllowed() {
        HttpWire careful = new HttpWire(HttpWire.Bounds.PUBLIC, Optional.empty());
        for (String address : List.of(
                "https://localhost:" + owner.port() + "/",
                "http://127.0.0.1/",
                "https://10.0.0.1/",
                "https://192.168.1.1/",
                "https://169.254.169.254/",
                "https://100.64.0.1/",
                "https://[::1]/",
                "https://[fd00::1]/",
                "http://93.184.216.34/")) {
            assertThatThrownBy(() -> careful.send(call("GET", address, "x", "text/plain", "")))
                    .as(address)
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("(");
        }
    }

    private static final String SAMPLE = """
            {"id": "00000000-0000-4000-8000-000000000000", "specVersion": "3.0.3", "created": "2026-02-01T00:00:00Z", "status": "Active",
             "companyName": "Press Works", "companyIds": ["urn:pact:press.example:company-id:press"], "productDescription": "A stamped bracket",
             "productIds": ["urn:x"], "productClassifications": ["urn:cpc:42999"], "productNameCompany": "Bracket", "comment": "",
             "pcf": {"declaredUnitOfMeasurement": "piece", "declaredUnitAmount": "1", "productMassPerDeclaredUnit": "2",
              "referencePeriodStart": "2025-01-01T00:00:00Z", "referencePeriodEnd": "2026-01-01T00:00:00Z", "geographyCountry": "US",
              "pcfExcludingBiogenicUptake": "3.5", "pcfIncludingBiogenicUptake": "3.5", "fossilGhgEmissions": "3.5", "fossilCarbonContent": "0",
              "ipccCharacterizationFactors": ["AR6"], "crossSectoralStandards": ["ISO14067"], "exemptedEmissionsPercent": "1",
              "packagingEmissionsIncluded": false, "ccsTechnologicalCO2CaptureIncluded": false, "primaryDataShare": "40"}}
            """;
}
