package org.vereda.app.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vereda.app.accounts.Accounts;
import org.vereda.app.accounts.Passwords;
import org.vereda.app.accounts.Vault;
import org.vereda.app.keep.KeepDatabase;
import org.vereda.app.keep.KeepPlace;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import org.vereda.report.words.Language;

/** Long work that is asked for, stopped, and taken up again. */
class JobsTest {
    @TempDir
    Path folder = Path.of("");

    private KeepDatabase database;
    private String who = "";

    @BeforeEach
    void open() {
        database = KeepDatabase.open(KeepPlace.in(folder.resolve("jobs")));
        Accounts accounts = new Accounts(database, Clock.systemUTC(), new Passwords(4), Vault.in(folder));
        who = accounts.join(accounts.firstLink(), "root@example.org", "Rut", "a horse and a battery", Language.EN)
                .id();
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Jobs jobs(Work work) {
        return new Jobs(database, Clock.systemUTC(), Map.of("echo", work));
    }

    /** Waits until the thread has nothing left to do: what is asked last is done last. */
    private static void finish(Jobs jobs) {
        jobs.close();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aResultStaysWithItsJob() {
        CountDownLatch done = new CountDownLatch(2);
        try (Jobs jobs = jobs((asked, control) -> {
            done.countDown();
            return bytes("did " + asked);
        })) {
            String id = jobs.ask(who, "echo", "this");
            jobs.ask(who, "echo", "that");
            await(done);
            Job job = jobs.wanted(id, who);
            assertThat(job.state()).isEqualTo(Job.State.DONE);
            assertThat(jobs.result(job))
                    .hasValueSatisfying(found -> assertThat(found).isEqualTo(bytes("did this")));
            assertThatThrownBy(() -> jobs.wanted(id, "somebody else")).isInstanceOf(InvalidInput.class);
        }
    }

    @Test
    void whatRanWhenTheProgramEndedIsRunAgain() {
        CountDownLatch begun = new CountDownLatch(1);
        Jobs first = jobs((asked, control) -> {
            begun.countDown();
            while (!control.isStopped()) {
                Thread.onSpinWait();
            }
            return bytes("half");
        });
        String id = first.ask(who, "echo", "this");
        await(begun);
        finish(first);
        CountDownLatch again = new CountDownLatch(2);
        try (Jobs second = jobs((asked, control) -> {
            again.countDown();
            return bytes("whole");
        })) {
            assertThat(second.wanted(id, who).state()).isEqualTo(Job.State.RUNNING);
            second.start();
            second.ask(who, "echo", "after");
            await(again);
            assertThat(second.result(second.wanted(id, who)))
                    .hasValueSatisfying(found -> assertThat(found).isEqualTo(bytes("whole")));
        }
    }

    @Test
    void whoStopsAJobKeepsTheBestSoFarAndOneThatWaitsIsNotBegun() {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch last = new CountDownLatch(1);
        try (Jobs jobs = jobs((asked, control) -> {
            if (asked.equals("last")) {
                last.countDown();
                return bytes("last");
            }
            control.tell(new Work.Step("label.job.title", List.of()));
            begun.countDown();
            while (!control.isStopped()) {
                Thread.onSpinWait();
            }
            return bytes("best so far");
        })) {
            String id = jobs.ask(who, "echo", "first");
            String waiting = jobs.ask(who, "echo", "second");
            jobs.ask(who, "echo", "last");
            await(begun);
            assertThat(jobs.step(jobs.wanted(id, who))).isPresent();
            jobs.stop(waiting, who);
            jobs.stop(id, who);
            await(last);
            assertThat(jobs.wanted(id, who).state()).isEqualTo(Job.State.STOPPED);
            assertThat(jobs.result(jobs.wanted(id, who))).isPresent();
            assertThat(jobs.wanted(waiting, who).state()).isEqualTo(Job.State.STOPPED);
            assertThat(jobs.result(jobs.wanted(waiting, who))).isEmpty();
        }
    }

    @Test
    void aProblemIsKeptAndTheNextJobIsDoneAllTheSame() {
        CountDownLatch next = new CountDownLatch(1);
        try (Jobs jobs = jobs((asked, control) -> {
            if (asked.equals("wrong")) {
                throw InvalidInput.of(Finding.error("jobs.none", SourcePosition.NOWHERE, "x"));
            }
            next.countDown();
            return bytes("");
        })) {
            String id = jobs.ask(who, "echo", "wrong");
            jobs.ask(who, "echo", "right");
            await(next);
            assertThat(jobs.wanted(id, who).problem())
                    .isEqualTo(Optional.of(Finding.error("jobs.none", SourcePosition.NOWHERE, "x")));
        }
    }

    @Test
    void nobodyHasMoreOpenJobsThanAFew() {
        CountDownLatch never = new CountDownLatch(1);
        try (Jobs jobs = jobs((asked, control) -> {
            while (!control.isStopped()) {
                Thread.onSpinWait();
            }
            never.countDown();
            return bytes("");
        })) {
            for (int at = 0; at < Jobs.MOST; at++) {
                jobs.ask(who, "echo", "" + at);
            }
            assertThatThrownBy(() -> jobs.ask(who, "echo", "more")).isInstanceOf(InvalidInput.class);
        }
    }
}
