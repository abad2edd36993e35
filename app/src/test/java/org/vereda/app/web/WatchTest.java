package org.vereda.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vereda.app.accounts.Vault;
import org.vereda.app.keep.KeepDatabase;
import org.vereda.app.keep.KeepPlace;
import org.vereda.app.web.watch.Logs;
import org.vereda.app.web.watch.Watching;
import org.vereda.report.words.Language;

/** What those who run a portal see of it, and what it refuses before anybody looks at who asks. */
class WatchTest {
    private static final String PASSWORD = "a horse and a battery";
    private static final String ROOT = "root@example.org";
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-02T10:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder = Path.of("");

    private KeepDatabase database;
    private Portal portal;

    @BeforeEach
    void start() {
        database = KeepDatabase.open(KeepPlace.in(folder));
        portal = started(Optional.empty());
        portal.accounts().join(portal.accounts().firstLink(), ROOT, "Rut", PASSWORD, Language.EN);
    }

    private Portal started(Optional<String> token) {
        Listening listening = new Listening("127.0.0.1", 0, false, List.of("vereda.example"), Optional.empty());
        return Portal.start(
                database,
                CLOCK,
                new Serving(listening, Vault.in(folder), 4, Optional.empty(), new Watching(Logs.TEXT, token)));
    }

    @AfterEach
    void stop() {
        portal.close();
        database.close();
    }

    /** Sends lines as they are, for clients do not let the host be chosen. */
    private String raw(String... lines) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), portal.port())) {
            String text = String.join("\r\n", lines) + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String status(String answer) {
        return answer.split(" ", 3)[1];
    }

    @Test
    void anotherNameIsRefusedAndItsOwnAreNot() throws Exception {
        assertThat(status(raw("GET /sign-in HTTP/1.1", "Host: evil.example"))).isEqualTo("400");
        assertThat(raw("GET /sign-in HTTP/1.1", "Host: evil.example"))
                .contains("Content-Security-Policy: default-src 'none'", "X-Content-Type-Options: nosniff");
        assertThat(status(raw("GET /api/v1/me HTTP/1.1", "Host: evil.example"))).isEqualTo("400");
        assertThat(status(raw("GET http://evil.example/sign-in HTTP/1.1", "Host: localhost")))
                .isEqualTo("400");
        for (String name : List.of("vereda.example", "localhost:" + portal.port(), "127.0.0.1")) {
            assertThat(status(raw("GET /sign-in HTTP/1.1", "Host: " + name)))
                    .as(name)
                    .isEqualTo("200");
        }
        assertThat(raw("GET /sign-in HTTP/1.1", "Host: localhost", "X-Forwarded-Host: evil.example"))
                .doesNotContain("evil.example");
    }

    @Test
    void aQuestionThatIsBadlyEncodedFailsNobodyAndIsGuardedToo() throws Exception {
        for (String path : List.of("/sign-in?lang=%zz", "/sign-in?x=%zz&lang=fr", "/public?lang=%ff", "/style.css?%")) {
            String answer = raw("GET " + path + " HTTP/1.1", "Host: localhost");
            assertThat(status(answer)).as(path).isIn("200", "400");
            assertThat(answer).as(path).contains("Content-Security-Policy: default-src 'none'");
        }
    }

    @Test
    void nobodyIsSentToAnotherPlace() throws Exception {
        for (String path : List.of(
                "/sign-in?continue=https://evil.example", "//evil.example/", "/\\evil.example", "/expired?to=//evil")) {
            String answer = raw("GET " + path + " HTTP/1.1", "Host: localhost");
            assertThat(answer.lines().filter(line -> line.startsWith("Location:")))
                    .as(path)
                    .allMatch(line -> line.matches("Location: (http://localhost)?/sign-in"));
        }
    }

    @Test
    void itTellsWhetherItLivesAndCanAnswer() throws Exception {
        Browser browser = new Browser(portal.port());
        assertThat(browser.get("/health/alive").body()).isEqualTo("alive\n");
        assertThat(browser.get("/health/ready").body()).isEqualTo("ready\n");
        database.close();
        assertThat(browser.get("/health/alive").statusCode()).isEqualTo(200);
        assertThat(browser.get("/health/ready").statusCode()).isEqualTo(503);
    }

    @Test
    void numbersNamePlacesAndNobodysIdentifiers() throws Exception {
        Browser browser = new Browser(portal.port()).signIn(ROOT, PASSWORD);
        browser.get("/accounts");
        browser.get("/data/secret-name");
        assertThat(browser.get("/me").headers().firstValue("X-Request-Id").orElse(""))
                .matches("[0-9a-f-]{36}");
        assertThat(browser.get("/metrics").body())
                .contains(
                        "vereda_requests_seconds_count{method=\"GET\",place=\"/accounts\",status=\"200\"} 1",
                        "vereda_jobs_open 0.0",
                        "jvm_memory_used_bytes")
                .doesNotContain("secret-name", ROOT);
    }

    @Test
    void withATokenNumbersAreForWhoShowsIt() throws Exception {
        portal.close();
        database = KeepDatabase.open(KeepPlace.in(folder));
        portal = started(Optional.of("scrape me"));
        assertThat(status(raw("GET /metrics HTTP/1.1", "Host: localhost"))).isEqualTo("403");
        assertThat(status(raw("GET /metrics HTTP/1.1", "Host: localhost", "Authorization: Bearer wrong")))
                .isEqualTo("403");
        assertThat(status(raw("GET /metrics HTTP/1.1", "Host: localhost", "Authorization: Bearer scrape me")))
                .isEqualTo("200");
    }

    @Test
    void whoAsksTooOftenIsToldToWaitAndOthersAreNot() throws Exception {
        Browser signedIn = new Browser(portal.port()).signIn(ROOT, PASSWORD);
        Browser stranger = new Browser(portal.port());
        int refused = 0;
        for (int asked = 0; asked < 1_250; asked++) {
            refused += stranger.get("/style.css").statusCode() == 429 ? 1 : 0;
        }
        assertThat(refused).isBetween(1, 60);
        var answer = stranger.get("/sign-in");
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).contains("60");
        assertThat(answer.body()).contains("Too many requests");
        assertThat(signedIn.get("/me").statusCode()).isEqualTo(200);
        assertThat(signedIn.get("/accounts").statusCode()).isEqualTo(200);
    }
}
