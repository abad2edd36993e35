package org.vereda.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vereda.app.Repository;
import org.vereda.app.accounts.Account;
import org.vereda.app.accounts.AuditLog;
import org.vereda.app.accounts.Membership;
import org.vereda.app.accounts.Role;
import org.vereda.app.accounts.Vault;
import org.vereda.app.keep.Keep;
import org.vereda.app.keep.KeepDatabase;
import org.vereda.app.keep.KeepPlace;
import org.vereda.app.pact.Exchange;
import org.vereda.app.partners.Partner;
import org.vereda.app.partners.Requests;
import org.vereda.quantity.Findings;
import org.vereda.report.words.Language;

/** People who exchange footprints through pages: a stamper publishes and answers, a carmaker of the same portal asks and accepts. */
class PartnerPagesTest {
    private static final Pattern CODE = Pattern.compile("<code>([^<]+)</code>");

    @TempDir
    static Path folder;

    private static KeepDatabase database;
    private static Portal portal;
    private static Browser press;
    private static Browser norte;

    @BeforeAll
    static void start() throws Exception {
        database = KeepDatabase.open(KeepPlace.in(folder));
        new Keep(database, Clock.systemUTC())
                .take(Repository.example("answers"), new Keep.Author("test", "first"), new Findings());
        TestWire wire = new TestWire();
        Exchange.Way way = new Exchange.Way(wire, "https://portal.example");
        portal = Portal.start(
                database, Clock.systemUTC(), new Serving(Listening.here(0), Vault.in(folder), 4, Optional.of(way)));
        wire.host = Optional.of(exchange().host());
        press = member("press@example.com", "press");
        norte = member("norte@example.com", "norte");
    }

    /** Calls of the portal to itself, without a network. */
    private static final class TestWire implements org.vereda.app.pact.Wire {
        private Optional<org.vereda.app.pact.PactHost> host = Optional.empty();

        @Override
        public Reply send(Call call) {
            Map<String, String> headers = new java.util.HashMap<>();
            call.headers().forEach((name, value) -> headers.put(name.toLowerCase(java.util.Locale.ROOT), value));
            boolean isForm = headers.getOrDefault("content-type", "").startsWith("application/x-www-form");
            org.vereda.app.pact.PactAnswer answer = host.orElseThrow()
                    .answer(new org.vereda.app.pact.PactCall(
                            call.method(),
                            call.address().getPath(),
                            org.vereda.app.pact.PactCall.parameters(isForm ? call.body() : ""),
                            headers,
                            call.body(),
                            "https://portal.example"));
            return new Reply(answer.status(), answer.body());
        }
    }

    private static Exchange exchange() {
        return portal.exchange().orElseThrow();
    }

    private static Browser member(String email, String organization) throws Exception {
        Account administrator = portal.accounts().isNew()
                ? portal.accounts()
                        .join(
                                portal.accounts().firstLink(),
                                "root@example.com",
                                "Root",
                                "a long password 1",
                                Language.EN)
                : portal.accounts().all().getFirst();
        String link = portal.accounts()
                .invite(administrator, email, "Somebody", new Membership(Role.SUPPLIER, organization, ""))
                .orElseThrow();
        portal.accounts().join(link, email, "Somebody", "a long password 2", Language.EN);
        return new Browser(portal.port()).signIn(email, "a long password 2");
    }

    @AfterAll
    static void stop() {
        portal.close();
        database.close();
    }

    @Test
    void aStamperAnswersItsCustomerAndTheCustomerCalculatesWithIt() throws Exception {
        List<String> ownSecret = added(press, "Norte Motors", Map.of());
        added(
                norte,
                "Press Works",
                Map.of("url", "https://portal.example", "client", ownSecret.get(0), "secret", ownSecret.get(1)));
        Partner norteAtPress = exchange().partners().of("press").getFirst();
        Partner pressAtNorte = exchange().partners().of("norte").getFirst();

        press.get("/published-footprints");
        press.post("/partners/domain", Map.of("house", "press", "domain", "press.example"));
        press.get("/published-footprints");
        String could = press.post("/published-footprints/look", Map.of("house", "press"))
                .body();
        assertThat(could).contains("bracket").contains("keeps every rule");
        press.post("/published-footprints/publish", Map.of("house", "press"));
        assertThat(press.get("/published-footprints").body())
                .contains("press-ohio")
                .contains("active");

        norte.get("/partners/" + pressAtNorte.id());
        norte.post(
                "/partners/" + pressAtNorte.id() + "/ask",
                Map.of("product", "urn:pact:norte.example:buyer-id:BR-1", "remark", "for our car"));
        exchange().courier().carry();
        Requests.Request request =
                exchange().requests().of("press", Requests.Direction.IN).getFirst();
        String inbox = press.get("/footprint-requests").body();
        assertThat(inbox).contains("BR-1").contains("for our car");
        press.post("/footprint-requests/" + request.number() + "/answer", Map.of("product", "bracket"));
        assertThat(exchange().partners().names(norteAtPress))
                .containsEntry("urn:pact:norte.example:buyer-id:BR-1", "bracket");
        assertThat(exchange().partners().grants(norteAtPress)).containsExactly("bracket");
        assertThat(portal.accounts().log(100))
                .filteredOn(entry -> entry.event() == AuditLog.Event.ACTED)
                .extracting(entry -> entry.who() + " " + entry.detail())
                .contains(
                        "press@example.com /published-footprints/publish house=press",
                        "press@example.com /footprint-requests/" + request.number() + "/answer product=bracket")
                .noneMatch(entry -> entry.contains(ownSecret.get(1)));
        portal.accounts().checkLog();
    }

    private static List<String> added(Browser browser, String name, Map<String, String> more) throws Exception {
        String house = name.startsWith("Norte") ? "press" : "norte";
        browser.get("/partners");
        Map<String, String> fields = new java.util.HashMap<>(
                Map.of("house", house, "name", name, "version", "pact-3", "answers", "WHEN_PUBLISHED"));
        fields.putAll(more);
        Matcher codes = CODE.matcher(browser.post("/partners/add", fields).body());
        List<String> found = new java.util.ArrayList<>();
        while (codes.find()) {
            found.add(codes.group(1));
        }
        return found;
    }

    @Test
    void nobodyReachesThePartnersOfAnother() throws Exception {
        added(press, "Norte by another name", Map.of());
        Partner foreign = exchange().partners().of("press").getFirst();
        norte.get("/partners");
        assertThat(norte.get("/partners/" + foreign.id()).statusCode()).isEqualTo(404);
        for (String deed : List.of("grant", "withdraw", "ask", "retry", "shut", "open", "renew")) {
            norte.get("/partners");
            assertThat(norte.post("/partners/" + foreign.id() + "/" + deed, Map.of("product", "*"))
                            .statusCode())
                    .as(deed)
                    .isEqualTo(404);
        }
        assertThat(exchange().partners().grants(foreign)).doesNotContain("*");
        for (String path : List.of(
                "/partners/add", "/partners/domain", "/published-footprints/look", "/published-footprints/publish")) {
            norte.get("/partners");
            assertThat(norte.post(path, Map.of("house", "press", "name", "x", "domain", "x.example"))
                            .statusCode())
                    .as(path)
                    .isEqualTo(404);
        }
    }

    @Test
    void theNoticesThatLicencesAskForAreShown() throws Exception {
        assertThat(press.get("/notices").body())
                .contains("PACT Technical Specifications")
                .contains("Disclaimer of Warranties");
    }
}
