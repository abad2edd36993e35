package org.vereda.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vereda.app.accounts.Account;
import org.vereda.app.accounts.Accounts;
import org.vereda.app.accounts.Membership;
import org.vereda.app.accounts.Role;
import org.vereda.app.keep.KeepDatabase;
import org.vereda.app.keep.KeepPlace;
import org.vereda.report.words.Language;

class PortalTest {
    private static final String PASSWORD = "a horse and a battery";

    @TempDir
    static Path folder = Path.of("");

    private static int number;

    private KeepDatabase database;
    private Portal portal;
    private Accounts accounts;
    private Account administrator;

    @BeforeEach
    void start() {
        number++;
        database = KeepDatabase.open(KeepPlace.in(folder.resolve("data" + number)));
        portal = Portal.start(database, Clock.systemUTC(), TestServing.at(0, folder));
        accounts = portal.accounts();
        administrator = accounts.join(accounts.firstLink(), "root@example.org", "Rut", PASSWORD, Language.EN);
    }

    @AfterEach
    void stop() {
        portal.close();
        database.close();
    }

    private Browser browser() {
        return new Browser(portal.port());
    }

    private Account member(String email, Membership membership) {
        return accounts.join(
                accounts.invite(administrator, email, "Eva", membership).orElseThrow(),
                email,
                "Eva",
                PASSWORD,
                Language.EN);
    }

    @Test
    void anInvitationNeverChangesThePasswordOfSomebodyWhoHasJoined() throws Exception {
        Account eva = member("eva@example.org", new Membership(Role.ANALYST, "", ""));
        Browser root = browser().signIn("root@example.org", PASSWORD);
        root.get("/accounts");
        assertThat(root.post(
                                "/accounts/invite",
                                Map.of("email", eva.email(), "role", "VERIFIER", "organization", "", "facility", ""))
                        .body())
                .doesNotContain("welcome?link=");
        assertThat(accounts.byId(eva.id()).orElseThrow().memberships()).hasSize(2);
        root.get("/accounts");
        String link = root.post("/accounts/" + eva.id() + "/renew", Map.of())
                .body()
                .replaceAll("(?s).*<code id=\"link\">[^<]*link=([^<]+)</code>.*", "$1");
        accounts.join(link, "", "Eva", "another long password", Language.EN);
        assertThat(browser().signIn(eva.email(), PASSWORD).get("/").uri().getPath())
                .isEqualTo("/sign-in");
        assertThat(browser()
                        .signIn(eva.email(), "another long password")
                        .get("/")
                        .body())
                .contains("Eva");
        assertThat(accounts.log(20)).extracting(entry -> entry.event().name()).contains("RENEWED", "GRANTED");
    }

    @Test
    void whoIsNotSignedInSeesOnlyTheDoor() throws Exception {
        for (String path : List.of("/", "/accounts", "/audit", "/nowhere")) {
            assertThat(browser().get(path).uri().getPath()).as(path).isEqualTo("/sign-in");
        }
        assertThat(browser().get("/health/ready").body()).isEqualTo("ready\n");
    }

    @Test
    void everyPageForbidsScriptsFramesAndSniffing() throws Exception {
        HttpResponse<String> page = browser().get("/sign-in");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'")
                .doesNotContain("unsafe");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(page.headers().firstValue("X-Frame-Options")).contains("DENY");
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(page.body()).doesNotContain("<script").doesNotContain(" style=");
        assertThat(page.headers().firstValue("Set-Cookie").orElse("")).contains("HttpOnly", "SameSite=Lax");
    }

    @Test
    void somebodyIsInvitedJoinsAndIsGreetedInTheLanguageAskedFor() throws Exception {
        Browser root = browser().signIn("root@example.org", PASSWORD);
        assertThat(root.get("/").body()).contains("Good day, Rut");
        root.get("/accounts");
        String body = root.post(
                        "/accounts/invite",
                        Map.of("email", "ana@example.org", "role", "SUPPLIER", "organization", "O", "facility", ""))
                .body();
        String link = body.replaceAll("(?s).*<code id=\"link\">([^<]+)</code>.*", "$1");
        Browser ana = browser();
        assertThat(ana.get(link + "&lang=es").body())
                .contains("Elija una contraseña")
                .contains("<html lang=\"es-MX\"");
        ana.post(
                "/welcome",
                Map.of("link", link.replaceAll(".*=", ""), "name", "Ana", "password", PASSWORD, "again", PASSWORD));
        ana.signIn("ana@example.org", PASSWORD);
        assertThat(ana.get("/").body()).contains("Buenos días, Ana").contains("Proveedor · O");
        assertThat(ana.get("/?lang=fr").body()).contains("Bonjour, Ana");
        assertThat(ana.get("/accounts").statusCode()).isEqualTo(403);
        assertThat(browser().get(link).statusCode()).isEqualTo(404);
        assertThat(root.get("/audit").body()).contains("The log is whole").contains("ana@example.org SUPPLIER O");
    }

    @Test
    void aFormFromElsewhereIsRefused() throws Exception {
        Browser root = browser().signIn("root@example.org", PASSWORD);
        root.get("/accounts");
        root.forget();
        root.post("/accounts/invite", Map.of("email", "x@example.org", "role", "ANALYST"));
        assertThat(accounts.all()).hasSize(1);
    }

    @Test
    void fiveWrongPasswordsLockTheAccountForAWhileWhetherItExistsOrNot() throws Exception {
        for (String email : List.of("root@example.org", "nobody@example.org")) {
            for (int attempt = 0; attempt < 5; attempt++) {
                Browser wrong = browser();
                wrong.get("/sign-in");
                assertThat(wrong.post("/sign-in", Map.of("email", email, "password", "no"))
                                .uri()
                                .toString())
                        .endsWith("problem=wrong");
            }
            Browser right = browser();
            right.get("/sign-in");
            assertThat(right.post("/sign-in", Map.of("email", email, "password", PASSWORD))
                            .body())
                    .contains("Wait a quarter of an hour");
        }
    }

    @Test
    void anAccountThatIsShutIsOutAtItsNextStep() throws Exception {
        Account eva = member("eva@example.org", new Membership(Role.ANALYST, "", ""));
        Browser browser = browser().signIn("eva@example.org", PASSWORD);
        assertThat(browser.get("/").body()).contains("Good day, Eva");
        accounts.setActive(administrator, eva.id(), false);
        assertThat(browser.get("/").uri().getPath()).isEqualTo("/sign-in");
        assertThat(browser().signIn("eva@example.org", PASSWORD).get("/").uri().getPath())
                .isEqualTo("/sign-in");
    }

    @Test
    void nobodyBecomesAdministratorByALinkOnceThereIsOne() throws Exception {
        String link = accounts.firstLink();
        Browser browser = browser();
        browser.get("/welcome?link=" + link);
        assertThat(browser.post(
                                "/welcome",
                                Map.of(
                                        "link",
                                        link,
                                        "email",
                                        "m@example.org",
                                        "name",
                                        "M",
                                        "password",
                                        PASSWORD,
                                        "again",
                                        PASSWORD))
                        .statusCode())
                .isEqualTo(422);
        assertThat(accounts.all()).hasSize(1);
    }

    @Test
    void whatSomebodyTypesIsNeverMarkup() throws Exception {
        Browser root = browser().signIn("root@example.org", PASSWORD);
        root.get("/accounts");
        root.post(
                "/accounts/invite",
                Map.of("email", "x@example.org", "name", "<b onclick=alert(1)>", "role", "ANALYST"));
        assertThat(root.get("/accounts").body()).doesNotContain("<b onclick").contains("&lt;b onclick");
    }

    @Test
    void aPageThatIsNotThereSaysSo() throws Exception {
        Browser root = browser().signIn("root@example.org", PASSWORD);
        HttpResponse<String> page = root.get("/nowhere");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("There is no such page");
    }
}
