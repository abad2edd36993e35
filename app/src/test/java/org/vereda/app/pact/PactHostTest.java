package org.vereda.app.pact;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vereda.app.partners.Partner.Answers;
import org.vereda.app.partners.PartnerBook;
import org.vereda.app.partners.Shelf;
import org.vereda.exchange.wire.WireFile;
import org.vereda.exchange.wire.WireFootprint;
import org.vereda.exchange.wire.WireVersion;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What a partner meets that calls from outside, by the cases of the specification (PACT 3.0 and 2.3, sections of the HTTP interface). */
class PactHostTest {
    private static final Instant NOW = Instant.parse("2026-11-27T12:00:00Z");

    @TempDir
    Path folder;

    private final TestHost.Net net = new TestHost.Net();
    private final TestClock clock = new TestClock(NOW);
    private TestHost host;
    private PartnerBook.Added buyer;
    private String token;

    /** A clock that stands still until it is moved. */
    static final class TestClock extends Clock {
        private Instant now;

        TestClock(Instant now) {
            this.now = now;
        }

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public java.time.ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    @BeforeEach
    void open() {
        host = new TestHost(folder.resolve("owner"), "https://owner.example", net, clock);
        shelve(
                "press",
                "bracket",
                "11111111-1111-4111-8111-111111111111",
                "urn:pact:press.example:product-id:bracket",
                "US");
        shelve(
                "press",
                "hinge",
                "22222222-2222-4222-8222-222222222222",
                "urn:pact:press.example:product-id:hinge",
                "CA");
        shelve(
                "other",
                "secret",
                "33333333-3333-4333-8333-333333333333",
                "urn:pact:other.example:product-id:secret",
                "US");
        buyer = host.befriend("press", "buyer", "https://buyer.example", WireVersion.PACT_3, Answers.WHEN_PUBLISHED);
        token = host.token(buyer.partner().client(), buyer.secret());
    }

    @AfterEach
    void shut() {
        host.close();
    }

    private void shelve(String organization, String product, String id, String urn, String country) {
        host.desk.publish(List.of(new Shelf.Offer(organization, product, "", sample(id, urn, country), "test")));
    }

    private static WireFootprint sample(String id, String urn, String country) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return SampleFootprint.read()
                .with(Map.of(
                        "id", nodes.stringNode(id),
                        "productIds", nodes.arrayNode().add(urn),
                        "geographyCountry", nodes.stringNode(country)));
    }

    private List<String> ids(String target) {
        PactAnswer answer = host.get(target, token);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        List<String> ids = new ArrayList<>();
        TestHost.json(answer)
                .path("data")
                .values()
                .forEach(one -> ids.add(one.path("id").asString().substring(0, 1)));
        return ids;
    }

    private String code(PactAnswer answer) {
        return answer.status() + " " + TestHost.json(answer).path("code").asString("");
    }

    @Test
    void aTokenIsGivenForTheRightSecretOnly() {
        assertThat(token).isNotEmpty();
        PactAnswer wrong = tokenCall(buyer.partner().client(), "not the secret");
        assertThat(wrong.status()).isEqualTo(401);
        assertThat(TestHost.json(wrong).path("error").asString()).isEqualTo("invalid_client");
        assertThat(tokenCall("nobody", buyer.secret()).status()).isEqualTo(401);
        PactAnswer grant = host.call(
                "POST",
                "/auth/token",
                Map.of("Content-Type", "application/x-www-form-urlencoded"),
                "grant_type=password");
        assertThat(TestHost.json(grant).path("error").asString()).isEqualTo("unsupported_grant_type");
    }

    private PactAnswer tokenCall(String client, String secret) {
        String pair = Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return host.call(
                "POST",
                "/auth/token",
                Map.of("Authorization", "Basic " + pair, "Content-Type", "application/x-www-form-urlencoded"),
                "grant_type=client_credentials");
    }

    @Test
    void whoGuessesSecretsHasToWait() {
        for (int tries = 0; tries < 20; tries++) {
            assertThat(tokenCall(buyer.partner().client(), "guess").status()).isEqualTo(401);
        }
        assertThat(tokenCall(buyer.partner().client(), "guess").status()).isEqualTo(429);
        clock.pass(Duration.ofMinutes(1));
        assertThat(tokenCall(buyer.partner().client(), buyer.secret()).status()).isEqualTo(200);
    }

    @Test
    void aTokenEndsAndCountsNoLongerWhenThePartnerIsShut() {
        assertThat(host.get("/3/footprints", token + "x").status()).isEqualTo(401);
        assertThat(host.call("GET", "/3/footprints", Map.of(), "").status()).isEqualTo(401);
        host.partners.setActive(buyer.partner(), false);
        assertThat(code(host.get("/3/footprints", token))).isEqualTo("403 AccessDenied");
        host.partners.setActive(buyer.partner(), true);
        clock.pass(Tokens.LASTS);
        assertThat(code(host.get("/3/footprints", token))).isEqualTo("401 TokenExpired");
    }

    @Test
    void theDiscoveryNamesTheTokenEndpoint() {
        PactAnswer answer = host.call("GET", "/.well-known/openid-configuration", Map.of(), "");
        assertThat(TestHost.json(answer).path("token_endpoint").asString())
                .isEqualTo("https://owner.example/auth/token");
    }

    @Test
    void aListHoldsWhatIsGrantedOfThatOrganizationAndNothingElse() {
        assertThat(ids("/3/footprints")).containsExactly("1", "2");
        host.partners.withdraw(buyer.partner(), PartnerBook.EVERYTHING);
        assertThat(ids("/3/footprints")).isEmpty();
        assertThat(host.get("/3/footprints", token).body()).isEqualTo("{\"data\":[]}");
        host.partners.grant(buyer.partner(), "hinge");
        assertThat(ids("/3/footprints")).containsExactly("2");
    }

    @Test
    void everyFilterFindsWhatItShouldWithoutRegardToCase() {
        assertThat(ids("/3/footprints?productId=URN:PACT:press.example:product-id:BRACKET"))
                .containsExactly("1");
        assertThat(
                        ids(
                                "/3/footprints?productid=urn:pact:press.example:product-id:bracket&productId=urn:pact:press.example:product-id:hinge"))
                .containsExactly("1", "2");
        assertThat(ids("/3/footprints?geography=ca")).containsExactly("2");
        assertThat(ids("/3/footprints?geography=ca&geography=us")).containsExactly("1", "2");
        assertThat(ids("/3/footprints?geography=ca&productId=urn:pact:press.example:product-id:bracket"))
                .isEmpty();
        assertThat(ids("/3/footprints?geography=US-MI")).isEmpty();
        assertThat(ids("/3/footprints?companyId=urn:pact:press.example:company-id:press"))
                .containsExactly("1", "2");
        assertThat(ids("/3/footprints?classification=urn:unspsc:25172500")).containsExactly("1", "2");
        assertThat(ids("/3/footprints?classification=urn:unspsc:0")).isEmpty();
        assertThat(ids("/3/footprints?validOn=2026-06-01T00:00:00Z")).containsExactly("1", "2");
        assertThat(ids("/3/footprints?validOn=2031-06-01T00:00:00Z")).isEmpty();
        assertThat(ids("/3/footprints?validAfter=2020-01-01T00:00:00Z")).containsExactly("1", "2");
        assertThat(ids("/3/footprints?validAfter=2026-06-01T00:00:00Z")).isEmpty();
        assertThat(ids("/3/footprints?validBefore=2031-01-01T00:00:00Z")).containsExactly("1", "2");
        assertThat(ids("/3/footprints?validBefore=2026-06-01T00:00:00Z")).isEmpty();
        assertThat(ids("/3/footprints?status=active")).containsExactly("1", "2");
        assertThat(ids("/3/footprints?status=Deprecated")).isEmpty();
        assertThat(ids("/3/footprints?status=nonsense")).isEmpty();
        assertThat(code(host.get("/3/footprints?validOn=yesterday", token))).isEqualTo("400 BadRequest");
        assertThat(code(host.get("/3/footprints?limit=many", token))).isEqualTo("400 BadRequest");
    }

    @Test
    void aLinkLeadsToTheNextPageAsOftenAsItIsCalled() {
        PactAnswer first = host.get("/3/footprints?limit=1&geography=us&geography=ca", token);
        assertThat(TestHost.json(first).path("data").size()).isEqualTo(1);
        String link = String.valueOf(first.headers().get("Link"));
        assertThat(link).startsWith("<https://owner.example/3/footprints?").endsWith(">; rel=\"next\"");
        String next = link.substring(1, link.indexOf('>')).replace("https://owner.example", "");
        clock.pass(Duration.ofMinutes(10));
        assertThat(ids(next)).containsExactly("2");
        assertThat(ids(next)).containsExactly("2");
        assertThat(host.get(next, token).headers()).doesNotContainKey("Link");
        assertThat(ids("/3/footprints?limit=0")).isEmpty();
    }

    @Test
    void aSingleFootprintIsFoundRefusedUnknownOrMisspelt() {
        PactAnswer answer = host.get("/3/footprints/11111111-1111-4111-8111-111111111111", token);
        assertThat(TestHost.json(answer).path("data").path("status").asString()).isEqualTo("Active");
        assertThat(code(host.get("/3/footprints/99999999-9999-4999-8999-999999999999", token)))
                .isEqualTo("404 NotFound");
        assertThat(code(host.get("/3/footprints/33333333-3333-4333-8333-333333333333", token)))
                .isEqualTo("404 NotFound");
        assertThat(code(host.get("/3/footprints/no-uuid", token))).isEqualTo("400 BadRequest");
        host.partners.withdraw(buyer.partner(), PartnerBook.EVERYTHING);
        assertThat(code(host.get("/3/footprints/11111111-1111-4111-8111-111111111111", token)))
                .isEqualTo("403 AccessDenied");
        assertThat(code(host.get("/3/nothing", token))).isEqualTo("404 NotFound");
        assertThat(code(host.call("DELETE", "/3/footprints", Map.of("Authorization", "Bearer " + token), "")))
                .isEqualTo("400 NotImplemented");
    }

    @Test
    void anotherFootprintOfTheSameProductDeprecatesTheOneBefore() {
        shelve(
                "press",
                "bracket",
                "44444444-4444-4444-8444-444444444444",
                "urn:pact:press.example:product-id:bracket",
                "US");
        assertThat(ids("/3/footprints?status=Active")).containsExactly("2", "4");
        assertThat(ids("/3/footprints?status=Deprecated")).containsExactly("1");
        JsonNode old = TestHost.json(host.get("/3/footprints/11111111-1111-4111-8111-111111111111", token))
                .path("data");
        assertThat(old.path("status").asString()).isEqualTo("Deprecated");
        JsonNode next = TestHost.json(host.get("/3/footprints/44444444-4444-4444-8444-444444444444", token))
                .path("data");
        assertThat(next.path("precedingPfIds").path(0).asString()).isEqualTo("11111111-1111-4111-8111-111111111111");
    }

    @Test
    void partnersWhoLagReadTheSameByPactTwo() {
        JsonNode one = TestHost.json(host.get("/2/footprints?limit=1", token))
                .path("data")
                .path(0);
        assertThat(one.path("specVersion").asString()).isEqualTo("2.3.0");
        assertThat(WireFile.read("two", one.toString())).hasSize(1);
        assertThat(code(host.get("/2/footprints/99999999-9999-4999-8999-999999999999", token)))
                .isEqualTo("404 NoSuchFootprint");
        assertThat(code(host.get("/2/footprints?$filter=created+ge+'2020'", token)))
                .isEqualTo("400 NotImplemented");
    }

    private static String created(String id, String data) {
        return event("org.wbcsd.pact.ProductFootprint.RequestCreatedEvent.3", id, data);
    }

    private static String event(String type, String id, String data) {
        return "{\"type\":\"" + type + "\",\"specversion\":\"1.0\",\"id\":\"" + id
                + "\",\"source\":\"https://evil.example\",\"time\":\"2026-11-27T12:00:00Z\",\"data\":" + data + "}";
    }

    @Test
    void aRequestIsAnsweredOnceHoweverOftenItComesAndAtTheRegisteredAddressOnly() {
        TestHost asking = new TestHost(folder.resolve("buyer"), "https://buyer.example", net, clock);
        asking.partners.add(new PartnerBook.Entry(
                "buyer",
                "press",
                "client-at-buyer",
                "secret-at-buyer",
                "https://owner.example",
                "",
                "",
                "",
                WireVersion.PACT_3,
                Answers.BY_HAND));
        String wish = created("a/1", "{\"productId\":[\"urn:pact:press.example:product-id:bracket\"]}");
        assertThat(host.event(3, token, wish).status()).isEqualTo(200);
        assertThat(host.event(3, token, wish).body()).isEmpty();
        assertThat(host.courier.carry()).isEqualTo(1);
        assertThat(asking.received.of("buyer")).hasSize(1);
        String fulfilled = net.messages.stream()
                .filter(line -> line.contains("RequestFulfilledEvent.3"))
                .findFirst()
                .orElseThrow();
        assertThat(fulfilled).startsWith("buyer.example").contains("\"requestEventId\":\"a/1\"");
        assertThat(net.messages).noneMatch(line -> line.startsWith("evil"));
        asking.close();
    }

    @Test
    void whatIsNotThereIsRefusedAutomaticallyOnlyWhereThatWasChosen() {
        PartnerBook.Added robot =
                host.befriend("press", "robot", "https://robot.example", WireVersion.PACT_3, Answers.AUTOMATIC);
        String wish = created("n", "{\"productId\":[\"urn:pact:null\"]}");
        assertThat(host.event(3, token, wish).status()).isEqualTo(200);
        assertThat(host.requests
                        .of("press", org.vereda.app.partners.Requests.Direction.IN)
                        .getFirst()
                        .state())
                .isEqualTo(org.vereda.app.partners.Requests.State.OPEN);
        host.event(3, host.token(robot.partner().client(), robot.secret()), wish);
        org.vereda.app.partners.Outbox outbox = new org.vereda.app.partners.Outbox(host.database, clock);
        assertThat(outbox.of(robot.partner(), 10).getFirst().content())
                .contains("RequestRejectedEvent.3", "\"requestEventId\":\"n\"", "NotFound");
        assertThat(outbox.of(buyer.partner(), 10))
                .noneMatch(errand -> errand.content().contains("Rejected"));
    }

    @Test
    void eventsThatAreWrongAreRefused() {
        String published = "org.wbcsd.pact.ProductFootprint.PublishedEvent.3";
        assertThat(code(host.event(3, token, event(published, "p", "{\"pfIds\":[\"no\"]}"))))
                .isEqualTo("400 BadRequest");
        assertThat(host.event(3, token, event(published, "p", "{\"pfIds\":[\"99999999-9999-4999-8999-999999999999\"]}"))
                        .status())
                .isEqualTo(200);
        assertThat(code(host.event(3, token, "{not json"))).isEqualTo("400 BadRequest");
        assertThat(code(host.event(3, token, event("org.example.unknown", "p", "{}"))))
                .isEqualTo("400 BadRequest");
        assertThat(code(host.event(3, token, created("e", "{}")))).isEqualTo("400 BadRequest");
        assertThat(code(host.event(3, token, created("e", "{\"validOn\":\"soon\"}"))))
                .isEqualTo("400 BadRequest");
        assertThat(code(host.event(
                        3,
                        token,
                        event(
                                "org.wbcsd.pact.ProductFootprint.RequestFulfilledEvent.3",
                                "f",
                                "{\"requestEventId\":\"x\",\"pfs\":[]}"))))
                .isEqualTo("400 BadRequest");
        assertThat(code(host.call(
                        "POST",
                        "/3/events",
                        Map.of("Authorization", "Bearer " + token, "Content-Type", "application/json"),
                        created("e", "{\"productId\":[\"x\"]}"))))
                .isEqualTo("400 BadRequest");
    }

    @Test
    void aFootprintThatWasSentBeforeMustNotComeAgainChanged() {
        WireFootprint one = sample("55555555-5555-4555-8555-555555555555", "urn:gtin:1", "MX");
        String type = "org.wbcsd.pact.ProductFootprint.RequestFulfilledEvent.3";
        String data = "{\"requestEventId\":\"x\",\"pfs\":[%s]}";
        assertThat(host.event(3, token, event(type, "f1", data.formatted(one.json())))
                        .status())
                .isEqualTo(200);
        assertThat(host.event(3, token, event(type, "f2", data.formatted(one.json())))
                        .status())
                .isEqualTo(200);
        String deprecated = one.content().put("status", "Deprecated").toString();
        assertThat(host.event(3, token, event(type, "f3", data.formatted(deprecated)))
                        .status())
                .isEqualTo(200);
        String changed = one.content().put("productNameCompany", "Another").toString();
        assertThat(code(host.event(3, token, event(type, "f4", data.formatted(changed)))))
                .isEqualTo("400 BadRequest");
        assertThat(host.received.of("press")).hasSize(1);
        assertThat(host.received.of("press").getFirst().content()).contains("Deprecated");
    }

    @Test
    void whatCannotBeDeliveredIsTriedAgainAfterLongerPausesAndGivenUpAfterThreeDays() {
        net.isDown = true;
        host.event(3, token, created("d", "{\"productId\":[\"urn:pact:press.example:product-id:bracket\"]}"));
        org.vereda.app.partners.Outbox outbox = new org.vereda.app.partners.Outbox(host.database, clock);
        int tries = 0;
        Instant end = clock.instant().plus(Duration.ofHours(80));
        while (clock.instant().isBefore(end)) {
            tries += host.courier.carry();
            clock.pass(Duration.ofSeconds(15));
        }
        org.vereda.app.partners.Outbox.Errand errand =
                outbox.of(buyer.partner(), 1).getFirst();
        assertThat(errand.state()).isEqualTo(org.vereda.app.partners.Outbox.State.GIVEN_UP);
        assertThat(errand.problem()).contains("unreachable");
        assertThat(tries).isBetween(20, 40);
        net.isDown = false;
        TestHost asking = new TestHost(folder.resolve("late"), "https://buyer.example", net, clock);
        asking.partners.add(new PartnerBook.Entry(
                "buyer",
                "press",
                "client-at-buyer",
                "secret-at-buyer",
                "",
                "",
                "",
                "",
                WireVersion.PACT_3,
                Answers.BY_HAND));
        outbox.retry(buyer.partner());
        host.courier.carry();
        assertThat(asking.received.of("buyer")).hasSize(1);
        asking.close();
    }
}
