package org.vereda.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.HttpMethod;
import org.vereda.app.accounts.Account;
import org.vereda.app.accounts.Membership;
import org.vereda.app.accounts.Role;
import org.vereda.app.jobs.Jobs;
import org.vereda.app.keep.Keep;
import org.vereda.app.keep.KeepDatabase;
import org.vereda.app.keep.KeepPlace;
import org.vereda.app.web.frame.Place;
import org.vereda.app.web.registers.RegisterShelf;
import org.vereda.app.web.workshop.Workshop;
import org.vereda.report.words.Language;

/** What strangers and people of other roles try at every place of the portal, also at places that come later. */
class AttackTest {
    private static final String PASSWORD = "a horse and a battery";

    @TempDir
    static Path folder = Path.of("");

    private static KeepDatabase database;
    private static Portal portal;
    private static List<Place> places = List.of();
    private static final Map<Role, Browser> BROWSERS = new EnumMap<>(Role.class);

    @BeforeAll
    static void start() throws Exception {
        Clock clock = Clock.systemUTC();
        database = KeepDatabase.open(KeepPlace.in(folder));
        portal = Portal.start(database, clock, TestServing.at(0, folder));
        Keep keep = new Keep(database, clock);
        places = new Places(
                        portal.accounts(),
                        keep,
                        database,
                        new Workshop(keep, clock),
                        new Jobs(database, clock, Map.of()),
                        Optional.empty(),
                        new RegisterShelf(folder.resolve("registers")),
                        clock)
                .guarded();
        Account root =
                portal.accounts().join(portal.accounts().firstLink(), "root@example.org", "Rut", PASSWORD, Language.EN);
        for (Role role : Role.values()) {
            String email = role.name().toLowerCase(Locale.ROOT) + "@example.org";
            String link = portal.accounts()
                    .invite(root, email, "Eva", new Membership(role, role.isOfAnOrganization() ? "O" : "", ""))
                    .orElseThrow();
            portal.accounts().join(link, email, "Eva", PASSWORD, Language.EN);
            Browser browser = new Browser(portal.port()).signIn(email, PASSWORD);
            browser.get("/");
            BROWSERS.put(role, browser);
        }
    }

    @AfterAll
    static void stop() {
        portal.close();
        database.close();
    }

    private static String address(Place place) {
        return place.path().replaceAll("\\{[^}]*}", "x");
    }

    private static HttpResponse<String> raw(String method, String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + portal.port() + path))
                .method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    @Test
    void noRoleComesToAPlaceThatIsNotForIt() throws Exception {
        assertThat(places).hasSizeGreaterThan(30);
        for (Place place : places) {
            for (Map.Entry<Role, Browser> one : BROWSERS.entrySet()) {
                if (!place.roles().contains(one.getKey())) {
                    HttpResponse<String> answer = place.method().equals(HttpMethod.GET)
                            ? one.getValue().get(address(place))
                            : one.getValue().post(address(place), Map.of());
                    assertThat(answer.statusCode())
                            .as("%s %s", one.getKey(), place)
                            .isEqualTo(403);
                }
            }
        }
    }

    @Test
    void aStrangerIsSentToTheDoorFromEveryPlaceAndGetsNoPageWithoutItsGuards() throws Exception {
        for (Place place : places) {
            HttpResponse<String> answer = raw(place.method().name(), address(place));
            assertThat(answer.statusCode()).as("%s", place).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location").orElse(""))
                    .as("%s", place)
                    .containsPattern("^(http://127.0.0.1:\\d+)?/(sign-in|expired)$");
            assertGuarded(answer);
        }
    }

    private static void assertGuarded(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .as("%s", answer.uri())
                .contains("default-src 'none'", "frame-ancestors 'none'");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("Server")).isEmpty();
        answer.headers()
                .allValues("Set-Cookie")
                .forEach(cookie -> assertThat(cookie).contains("HttpOnly", "SameSite=Lax"));
    }

    @Test
    void answersToProgramsAndToNonsenseAreGuardedToo() throws Exception {
        for (String path : List.of("/sign-in", "/style.css", "/api/v1/me", "/api/v1/openapi.json", "/api/nowhere")) {
            assertGuarded(raw("GET", path));
        }
    }

    @Test
    void whatTheServerItselfRefusesIsGuardedToo() throws Exception {
        HttpResponse<String> refused = raw("TRACE", "/");
        assertThat(refused.statusCode()).isEqualTo(405);
        assertGuarded(refused);
        assertThat(refused.body()).doesNotContain("failed");
    }

    /** A session for each request of somebody who is not in would fill the memory. */
    @Test
    void strangersLeaveNoSessionBehindAndTheirLanguageIsTheirOwnToKeep() throws Exception {
        for (String path : List.of("/", "/sign-in?lang=fr", "/style.css", "/nowhere", "/welcome?link=x", "/public")) {
            assertThat(raw("GET", path).headers().allValues("Set-Cookie").toString())
                    .as(path)
                    .doesNotContain("SESSION");
        }
        assertThat(raw("GET", "/sign-in?lang=fr").headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie).startsWith("language=fr;"));
        assertThat(raw("GET", "/sign-in", "Cookie", "language=fr").body()).contains("<html lang=\"fr");
        assertThat(raw("GET", "/sign-in?lang=%0d%0aSet-Cookie:x=y").headers().allValues("Set-Cookie"))
                .noneMatch(cookie -> cookie.startsWith("language=") || cookie.contains("x=y"));
    }

    @Test
    void noCacheKeepsWhatComesWithACookie() throws Exception {
        for (String path : List.of("/sign-in", "/style.css", "/public")) {
            assertThat(raw("GET", path).headers().firstValue("Cache-Control").orElse(""))
                    .as(path)
                    .containsAnyOf("private", "no-store");
        }
    }

    @Test
    void whoAsksForTheHeadersAloneGetsThoseOfThePage() throws Exception {
        for (String path : List.of("/sign-in", "/health/alive")) {
            HttpResponse<String> head = raw("HEAD", path);
            assertThat(head.statusCode()).as(path).isEqualTo(200);
            assertThat(head.body()).isEmpty();
        }
    }

    @Test
    void noFormIsTakenFromElsewhere() throws Exception {
        long before = portal.accounts().log(500).size();
        for (Place place : places) {
            if (place.method().equals(HttpMethod.POST)) {
                Role role = place.roles().iterator().next();
                Browser browser = BROWSERS.getOrDefault(role, new Browser(portal.port()));
                browser.forget();
                assertThat(browser.post(address(place), Map.of()).uri().getPath())
                        .as("%s", place)
                        .isEqualTo("/expired");
                browser.get("/");
            }
        }
        assertThat(portal.accounts().log(500)).hasSize((int) before);
    }

    @Test
    void pathsDoNotLeadOutOfTheirPlace() throws Exception {
        for (String path : List.of(
                "/data/..%2f..%2fetc%2fpasswd", "/data/%2e%2e/accounts", "/data/x%00", "/style.css/..;/accounts")) {
            HttpResponse<String> answer = raw("GET", path);
            assertThat(answer.statusCode()).as(path).isIn(302, 400, 404);
            assertThat(answer.body()).as(path).doesNotContain("root:");
        }
    }

    @Test
    void aCookieThatWasLaidOutBeforeIsNotTheOneThatIsSignedIn() throws Exception {
        HttpResponse<String> door = raw("GET", "/sign-in", "Cookie", "vereda=planted");
        String token = door.body().replaceAll("(?s).*name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
        String csrf = door.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("XSRF-TOKEN="))
                .map(cookie -> cookie.replaceFirst(";.*", ""))
                .findFirst()
                .orElseThrow();
        HttpResponse<String> in = raw(
                "POST",
                "/sign-in?email=analyst@example.org&password=a+horse+and+a+battery&_csrf=" + token,
                "Cookie",
                "vereda=planted; " + csrf);
        assertThat(in.headers().allValues("Set-Cookie").toString())
                .containsPattern("vereda=[A-Za-z0-9_-]{43};")
                .doesNotContain("planted");
        assertThat(raw("GET", "/", "Cookie", "vereda=planted").statusCode()).isEqualTo(302);
    }
}
