package org.vereda.app.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.vereda.app.keep.KeepDatabase;

/**
 * Browsers that are signed in. They stay so over a restart, until an hour after they were last seen and twelve hours after they came in; of
 * their cookies only hashes are kept.
 */
public final class SignIns {
    /** How long a browser may rest. */
    public static final Duration IDLE = Duration.ofHours(1);

    /** How long a browser is in at most. */
    public static final Duration LONGEST = Duration.ofHours(12);

    private static final Duration COARSE = Duration.ofMinutes(1);
    private static final int LONGEST_NAME = 200;

    private final KeepDatabase database;
    private final Clock clock;
    private final Secret secret = new Secret();

    public SignIns(KeepDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * A browser.
     *
     * @param id tells it from others and opens nothing
     * @param began when it came in
     * @param seen when it was last seen, to a minute
     * @param address the network address that it came in from
     * @param browser what it calls itself
     */
    public record SignIn(String id, Instant began, Instant seen, String address, String browser) {}

    /** Lets a browser in and gives the words of its cookie. */
    public String begin(String account, String address, String browser) {
        String words = secret.next();
        database.write(session -> {
            session.update("delete from signed_in where seen < ? or began < ?", idle(), oldest());
            return session.update(
                    "insert into signed_in (id, secret, account, began, seen, address, browser)"
                            + " values (?, ?, ?, ?, ?, ?, ?)",
                    UUID.randomUUID().toString(),
                    Secret.hash(words),
                    account,
                    clock.millis(),
                    clock.millis(),
                    address,
                    browser.substring(0, Math.min(browser.length(), LONGEST_NAME)));
        });
        return words;
    }

    private long idle() {
        return clock.millis() - IDLE.toMillis();
    }

    private long oldest() {
        return clock.millis() - LONGEST.toMillis();
    }

    private record Known(String account, long seen) {}

    /**
     * The account of a cookie; nothing where it is unknown or its time is over, or where it was seen more than an hour from now, for a clock that
     * was set back must not let anybody stay longer.
     */
    public Optional<String> account(String words) {
        String hash = Secret.hash(words);
        Optional<Known> known = database.read(session -> session.first(
                "select account, seen from signed_in where secret = ? and seen >= ? and began >= ? and seen <= ?",
                row -> new Known(row.text(1), row.number(2)),
                hash,
                idle(),
                oldest(),
                clock.millis() + IDLE.toMillis()));
        known.filter(one -> one.seen() + COARSE.toMillis() < clock.millis())
                .ifPresent(one -> database.write(session ->
                        session.update("update signed_in set seen = ? where secret = ?", clock.millis(), hash)));
        return known.map(Known::account);
    }

    /** Ends one. */
    public void end(String words) {
        database.write(session -> session.update("delete from signed_in where secret = ?", Secret.hash(words)));
    }

    /** Ends all of an account. */
    public void endAll(String account) {
        database.write(session -> session.update("delete from signed_in where account = ?", account));
    }

    /** Those of an account, the newest first. */
    public List<SignIn> of(String account) {
        return database.read(session -> session.list(
                "select id, began, seen, address, browser from signed_in"
                        + " where account = ? and seen >= ? and began >= ? order by began desc",
                row -> new SignIn(
                        row.text(1),
                        Instant.ofEpochMilli(row.number(2)),
                        Instant.ofEpochMilli(row.number(3)),
                        row.text(4),
                        row.text(5)),
                account,
                idle(),
                oldest()));
    }
}
