package org.vereda.app.partners;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.vereda.app.keep.KeepDatabase;
import org.vereda.app.keep.Session;
import org.vereda.exchange.wire.WireJson;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;

/** Requests for footprints: those that partners made are tasks until they are answered, those made to partners wait for an answer. */
public final class Requests {
    /** A request ought to be answered within so many days. */
    private static final int DAYS = 14;

    private static final String COLUMNS = "r.number, r.partner, r.direction, r.event, r.filters, r.remark, r.happened,"
            + " r.due, r.state, r.closed, r.closed_by, r.answer";

    private final KeepDatabase database;
    private final Clock clock;

    public Requests(KeepDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** From whom to whom. */
    public enum Direction {
        IN,
        OUT
    }

    /** What became of a request. */
    public enum State {
        OPEN,
        FULFILLED,
        REJECTED
    }

    /**
     * A request.
     *
     * @param number its number
     * @param partner the partner
     * @param direction who asked whom
     * @param event the identifier of its event
     * @param query what is asked for
     * @param remark words with it, empty for none
     * @param happened when
     * @param due until when it ought to be answered
     * @param state what became of it
     * @param closed when it was answered
     * @param closedBy by whom
     * @param answer the identifiers of footprints, or why there are none
     */
    public record Request(
            long number,
            String partner,
            Direction direction,
            String event,
            FootprintQuery query,
            String remark,
            Instant happened,
            LocalDate due,
            State state,
            Optional<String> closed,
            Optional<String> closedBy,
            String answer) {
        private static Request read(Session.Row row) throws SQLException {
            return new Request(
                    row.number(1),
                    row.text(2),
                    Direction.valueOf(row.text(3)),
                    row.text(4),
                    FootprintQuery.of(WireJson.read("filters", row.text(5))),
                    row.text(6),
                    Instant.parse(row.text(7)),
                    LocalDate.parse(row.text(8)),
                    State.valueOf(row.text(9)),
                    row.perhaps(10),
                    row.perhaps(11),
                    row.text(12));
        }
    }

    public Request add(
            Session session, Partner partner, Direction direction, String event, FootprintQuery query, String remark) {
        long number = PartnerBook.next(session);
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        session.update(
                "insert into footprint_request (number, partner, direction, event, filters, remark, happened, due, state,"
                        + " answer) values (?, ?, ?, ?, ?, ?, ?, ?, 'OPEN', '')",
                number,
                partner.id(),
                direction.name(),
                event,
                query.json().toString(),
                remark,
                now.toString(),
                LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(DAYS).toString());
        return byNumber(session, number).orElseThrow();
    }

    private static Optional<Request> byNumber(Session session, long number) {
        return session.first(
                "select " + COLUMNS + " from footprint_request r where r.number = ?", Request::read, number);
    }

    /** The request of that number. */
    public Optional<Request> byNumber(long number) {
        return database.read(session -> byNumber(session, number));
    }

    /** The request that an answer names, nothing where this partner was never asked so. */
    public static Optional<Request> asked(Session session, Partner partner, String event) {
        return session.first(
                "select " + COLUMNS + " from footprint_request r where r.partner = ? and r.direction = 'OUT'"
                        + " and r.event = ?",
                Request::read,
                partner.id(),
                event);
    }

    /** The requests of an organization's partners or to them: open ones first, then the newest. */
    public List<Request> of(String organization, Direction direction) {
        return database.read(session -> session.list(
                "select " + COLUMNS + " from footprint_request r join partner p on p.id = r.partner"
                        + " where p.organization = ? and r.direction = ?"
                        + " order by case r.state when 'OPEN' then 0 else 1 end, r.due, r.number",
                Request::read,
                organization,
                direction.name()));
    }

    /**
     * Closes an open request.
     *
     * @throws InvalidInput where it is answered already: a request gets one answer
     */
    public void close(Session session, Request request, State state, String by, String answer) {
        int closed = session.update(
                "update footprint_request set state = ?, closed = ?, closed_by = ?, answer = ?"
                        + " where number = ? and state = 'OPEN'",
                state.name(),
                clock.instant().truncatedTo(ChronoUnit.SECONDS).toString(),
                by,
                answer,
                request.number());
        if (closed != 1) {
            throw InvalidInput.of(Finding.error("partner.answered", SourcePosition.NOWHERE, request.event()));
        }
    }
}
