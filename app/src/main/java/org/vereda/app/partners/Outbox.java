package org.vereda.app.partners;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.vereda.app.keep.KeepDatabase;
import org.vereda.app.keep.Session;

/**
 * What still has to go to partners or be fetched there. An errand stays until the partner took it or refused it; when the partner cannot be
 * reached it is tried again after pauses that double, and given up after 72 hours (PACT 3, RequestFulfilledEvent).
 */
public final class Outbox {
    /** An errand is given up so long after it was made. */
    public static final Duration LONGEST = Duration.ofDays(3);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(15);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(4);

    /** Whoever carries an errand has so long before another one may. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    private static final String COLUMNS =
            "number, partner, errand, event, content, made, next_try, tries, state, problem";

    private final KeepDatabase database;
    private final Clock clock;

    public Outbox(KeepDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What is to be done at a partner. */
    public enum Kind {
        /** bring an event */
        EVENT,
        /** fetch a footprint by its identifier */
        FETCH
    }

    /** What became of an errand. */
    public enum State {
        WAITING,
        DONE,
        REFUSED,
        GIVEN_UP
    }

    /**
     * An errand.
     *
     * @param number its number
     * @param partner at whom
     * @param kind what to do
     * @param event the identifier of the event, or of the footprint
     * @param content the event as JSON; empty for what is fetched
     * @param made when it was made, in milliseconds since 1970
     * @param next when it is tried next
     * @param tries how often it was tried
     * @param state what became of it
     * @param problem what the last try met, empty for nothing
     */
    public record Errand(
            long number,
            String partner,
            Kind kind,
            String event,
            String content,
            long made,
            long next,
            long tries,
            State state,
            String problem) {
        private static Errand read(Session.Row row) throws SQLException {
            return new Errand(
                    row.number(1),
                    row.text(2),
                    Kind.valueOf(row.text(3)),
                    row.text(4),
                    row.text(5),
                    row.number(6),
                    row.number(7),
                    row.number(8),
                    State.valueOf(row.text(9)),
                    row.text(10));
        }
    }

    /** What a try met. */
    public sealed interface Outcome {
        /** The partner took it. */
        record Done() implements Outcome {}

        /** The partner will never take it. */
        record Refused(String problem) implements Outcome {}

        /** It may go better later. */
        record Later(String problem) implements Outcome {}
    }

    public void put(Session session, Partner partner, Kind kind, String event, String content) {
        long now = clock.millis();
        session.update(
                "insert into outbox (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, 0, 'WAITING', '')",
                PartnerBook.next(session),
                partner.id(),
                kind.name(),
                event,
                content,
                now,
                now);
    }

    /** Takes the errand that has waited longest for its time, so that nobody else carries it meanwhile. */
    public Optional<Errand> take() {
        return database.write(session -> {
            PartnerBook.next(session);
            Optional<Errand> due = session.first(
                    "select " + COLUMNS + " from outbox where state = 'WAITING' and next_try <= ?"
                            + " order by next_try, number limit 1",
                    Errand::read,
                    clock.millis());
            due.ifPresent(errand -> session.update(
                    "update outbox set next_try = ? where number = ?",
                    clock.millis() + LEASE.toMillis(),
                    errand.number()));
            return due;
        });
    }

    /** True where an errand is due; cheaper than taking. */
    public boolean isDue() {
        return database.read(session ->
                session.number("select count(*) from outbox where state = 'WAITING' and next_try <= ?", clock.millis())
                        > 0);
    }

    /** Notes what a try met. */
    public void settle(Errand errand, Outcome outcome) {
        switch (outcome) {
            case Outcome.Done done -> close(errand, State.DONE, "");
            case Outcome.Refused refused -> close(errand, State.REFUSED, refused.problem());
            case Outcome.Later later -> again(errand, later.problem());
        }
    }

    private void close(Errand errand, State state, String problem) {
        database.write(session -> session.update(
                "update outbox set state = ?, tries = tries + 1, problem = ? where number = ?",
                state.name(),
                problem,
                errand.number()));
    }

    private void again(Errand errand, String problem) {
        long now = clock.millis();
        if (now - errand.made() >= LONGEST.toMillis()) {
            close(errand, State.GIVEN_UP, problem);
            return;
        }
        database.write(session -> session.update(
                "update outbox set next_try = ?, tries = tries + 1, problem = ? where number = ?",
                now + pause(errand.tries()).toMillis(),
                problem,
                errand.number()));
    }

    /** The pause after a try: 15 seconds, doubled with every try before, at most four hours. */
    static Duration pause(long tries) {
        long doublings = Math.min(tries, 20);
        Duration pause = FIRST_PAUSE.multipliedBy(1L << doublings);
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    /** Tries everything for a partner again now that is waiting or was given up. */
    public void retry(Partner partner) {
        database.write(session -> session.update(
                "update outbox set state = 'WAITING', next_try = ?, made = ?, tries = 0"
                        + " where partner = ? and state in ('WAITING', 'GIVEN_UP')",
                clock.millis(),
                clock.millis(),
                partner.id()));
    }

    /** The last errands for a partner, the newest first. */
    public List<Errand> of(Partner partner, int most) {
        return database.read(session -> session.list(
                "select " + COLUMNS + " from outbox where partner = ? order by number desc limit " + most,
                Errand::read,
                partner.id()));
    }
}
