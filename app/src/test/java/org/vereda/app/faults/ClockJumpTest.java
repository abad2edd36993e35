package org.vereda.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vereda.app.Repository;
import org.vereda.app.accounts.Account;
import org.vereda.app.accounts.Accounts;
import org.vereda.app.accounts.Accounts.Attempt;
import org.vereda.app.accounts.Bucket;
import org.vereda.app.accounts.CodeOfApp;
import org.vereda.app.accounts.Passwords;
import org.vereda.app.accounts.SignIns;
import org.vereda.app.accounts.Vault;
import org.vereda.app.keep.Change;
import org.vereda.app.keep.Keep;
import org.vereda.app.keep.KeepDatabase;
import org.vereda.app.keep.KeepPlace;
import org.vereda.quantity.Findings;
import org.vereda.report.words.Language;

/** The clock of the machine jumps, forwards and backwards. */
class ClockJumpTest {
    private static final String PASSWORD = "a horse and a battery";
    private static final String PLACE = "192.0.2.1";
    private static final int CHEAP = 4;

    @TempDir
    Path folder = Path.of("");

    private final Settable clock = new Settable(Instant.parse("2026-01-15T12:00:00Z"));
    private KeepDatabase database;
    private Accounts accounts;
    private Account root;

    /** A clock that is set by hand. */
    private static final class Settable extends Clock {
        private Instant now;

        private Settable(Instant now) {
            this.now = now;
        }

        void jump(Duration by) {
            now = now.plus(by);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    @BeforeEach
    void open() {
        database = KeepDatabase.open(KeepPlace.in(folder.resolve("data")));
        accounts = new Accounts(database, clock, new Passwords(CHEAP), Vault.in(folder));
        root = accounts.join(accounts.firstLink(), "root@example.org", "Rut", PASSWORD, Language.EN);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Attempt signIn(String password) {
        return accounts.signIn(root.email(), password, PLACE);
    }

    @Test
    void theHistoryKeepsItsOrderAndStaysWholeWhenTheClockGoesBack() {
        Keep keep = new Keep(database, clock);
        Keep.Author ana = new Keep.Author("ana", "first");
        keep.take(Repository.example("review"), ana, new Findings());
        clock.jump(Duration.ofDays(-400));
        keep.take(Repository.example("benchmark"), ana, new Findings());
        assertThat(keep.history(9)).extracting(Change::number).containsExactly(2L, 1L);
        assertThat(keep.check()).isEqualTo(2);
        assertThat(accounts.checkLog()).isPositive();
    }

    @Test
    void whoIsLockedOutIsFreeAQuarterOfAnHourLaterByAnyClock() {
        clock.jump(Duration.ofDays(30));
        for (int wrong = 0; wrong < 5; wrong++) {
            signIn("no");
        }
        assertThat(signIn(PASSWORD)).isInstanceOf(Attempt.Locked.class);
        clock.jump(Duration.ofDays(-30));
        assertThat(signIn(PASSWORD)).isInstanceOf(Attempt.In.class);
    }

    @Test
    void aBrowserIsOutAfterAJumpForwardsAndNoLongerInThanPromisedAfterOneBackwards() {
        SignIns signIns = new SignIns(database, clock);
        String words = signIns.begin(root.id(), PLACE, "browser");
        clock.jump(Duration.ofHours(13));
        assertThat(signIns.account(words)).isEmpty();
        String later = signIns.begin(root.id(), PLACE, "browser");
        clock.jump(Duration.ofDays(-30));
        assertThat(signIns.account(later)).isEmpty();
    }

    @Test
    void aCodeThatWasUsedInTheFutureDoesNotLockOutUntilThen() {
        clock.jump(Duration.ofDays(30));
        String secret = accounts.secondFactor().begin(root);
        accounts.secondFactor().confirm(root, CodeOfApp.now(secret, clock));
        clock.jump(Duration.ofDays(-30));
        String code = CodeOfApp.now(secret, clock);
        assertThat(accounts.secondFactor().passes(root, code)).isTrue();
        assertThat(accounts.secondFactor().passes(root, code)).isFalse();
    }

    @Test
    void callsAreCountedAnewWhereverTheClockGoes() {
        Bucket bucket = Bucket.perMinute(1, clock);
        assertThat(bucket.take(PLACE)).isTrue();
        assertThat(bucket.take(PLACE)).isFalse();
        clock.jump(Duration.ofDays(-1));
        assertThat(bucket.take(PLACE)).isTrue();
        assertThat(bucket.secondsLeft()).isBetween(1L, 60L);
    }
}
