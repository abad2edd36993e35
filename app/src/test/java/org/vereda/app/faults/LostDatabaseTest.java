package org.vereda.app.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vereda.app.accounts.Accounts;
import org.vereda.app.accounts.Passwords;
import org.vereda.app.accounts.SignIns;
import org.vereda.app.accounts.Vault;
import org.vereda.app.jobs.Job;
import org.vereda.app.jobs.Jobs;
import org.vereda.app.keep.KeepDatabase;
import org.vereda.app.keep.KeepPlace;
import org.vereda.app.keep.Server;
import org.vereda.app.web.Portal;
import org.vereda.app.web.TestServing;
import org.vereda.quantity.InvalidInput;
import org.vereda.report.words.Language;

/** The database goes away while the program runs, and comes back. */
class LostDatabaseTest {
    private static final String PASSWORD = "a horse and a battery";
    private static final int CHEAP = 4;
    private static final Duration SHORT = Duration.ofSeconds(1);

    @TempDir
    Path folder = Path.of("");

    @Test
    void aServerThatIsGoneIsNamedAndServesAgainWhenItIsBack() throws Exception {
        try (Server server = Server.start();
                Kept kept = Kept.at(server.place()).taken()) {
            kept.note("before");
            server.fail();
            assertThatThrownBy(() -> kept.note("lost"))
                    .isInstanceOf(InvalidInput.class)
                    .hasMessageContaining("keep.database");
            server.comeBack();
            kept.note("after");
            assertThat(kept.notes()).containsExactly("before", "after");
            assertThat(kept.keep().check()).isEqualTo(3);
        }
    }

    @Test
    void aPortalSaysSoToStrangersAndMembersAndServesAgainWithoutARestart() throws Exception {
        try (Server server = Server.start();
                KeepDatabase database = KeepDatabase.open(server.place(), SHORT);
                Portal portal = Portal.start(database, Clock.systemUTC(), TestServing.at(0, folder))) {
            String ana = account(portal.accounts());
            String cookie = "vereda=" + new SignIns(database, Clock.systemUTC()).begin(ana, "127.0.0.1", "browser");
            assertThat(asked(portal, "/me", cookie).statusCode()).isEqualTo(200);
            server.fail();
            HttpResponse<String> stranger = asked(portal, "/welcome?link=x", "");
            assertThat(stranger.statusCode()).isEqualTo(503);
            assertThat(stranger.body())
                    .contains("cannot be reached at the moment")
                    .doesNotContain("jdbc:");
            HttpResponse<String> member = asked(portal, "/me", cookie);
            assertThat(member.statusCode()).isEqualTo(500);
            assertThat(member.body()).contains("The portal failed").doesNotContain("jdbc:", "Exception");
            server.comeBack();
            assertThat(asked(portal, "/me", cookie).statusCode()).isEqualTo(200);
        }
    }

    private static String account(Accounts accounts) {
        return accounts.join(accounts.firstLink(), "ana@example.org", "Ana", PASSWORD, Language.EN)
                .id();
    }

    private static HttpResponse<String> asked(Portal portal, String path, String cookie) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + portal.port() + path))
                            .header("Cookie", cookie)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    /** A job that ends while the database is away is written down when it is back, and is not done twice. */
    @Test
    void aJobThatEndsMeanwhileIsNotLost() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch away = new CountDownLatch(1);
        try (Server server = Server.start();
                KeepDatabase database = KeepDatabase.open(server.place(), SHORT);
                Jobs jobs = new Jobs(database, Clock.systemUTC(), Map.of("think", (asked, control) -> {
                    begun.countDown();
                    wait(away);
                    return "thought".getBytes(StandardCharsets.UTF_8);
                }))) {
            String ana = account(new Accounts(database, Clock.systemUTC(), new Passwords(CHEAP), Vault.in(folder)));
            String id = jobs.ask(ana, "think", "");
            assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
            server.fail();
            away.countDown();
            server.comeBack();
            Job job = ended(jobs, id, ana);
            assertThat(job.state()).isEqualTo(Job.State.DONE);
            assertThat(jobs.result(job))
                    .hasValueSatisfying(result -> assertThat(result).asString().isEqualTo("thought"));
        }
    }

    private static void wait(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Job ended(Jobs jobs, String id, String account) {
        Job job = jobs.wanted(id, account);
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (job.state() == Job.State.RUNNING && System.nanoTime() < until) {
            Thread.onSpinWait();
            job = jobs.wanted(id, account);
        }
        return job;
    }

    @Test
    void nothingIsWrittenIntoAFileThatWasMovedAndEverythingIsThereWhenItIsBack() throws Exception {
        Path data = folder.resolve("data");
        Path file = data.resolve(KeepPlace.FILE);
        try (Kept kept = Kept.in(data).taken()) {
            kept.note("before");
            Files.move(file, data.resolve("moved.db"));
            assertThatThrownBy(() -> kept.note("lost")).hasMessageContaining("keep.moved");
            assertThat(file).doesNotExist();
            Files.move(data.resolve("moved.db"), file);
            kept.note("after");
            assertThat(kept.notes()).containsExactly("before", "after");
        }
    }

    @Test
    void aFileThatWasReplacedIsRefusedUntilTheProgramIsStartedAgain() throws Exception {
        Path data = folder.resolve("data");
        Kept.in(folder.resolve("other")).taken().close();
        try (Kept kept = Kept.in(data).taken()) {
            kept.note("before");
            Files.move(data.resolve(KeepPlace.FILE), folder.resolve("first.db"));
            Files.copy(folder.resolve("other").resolve(KeepPlace.FILE), data.resolve(KeepPlace.FILE));
            assertThatThrownBy(() -> kept.note("lost")).hasMessageContaining("keep.moved");
        }
    }
}
