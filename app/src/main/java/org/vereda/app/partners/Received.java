package org.vereda.app.partners;

import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.vereda.app.keep.KeepDatabase;
import org.vereda.app.keep.Session;
import org.vereda.exchange.wire.WireDocument;
import org.vereda.exchange.wire.WireFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The footprints that partners sent, as they came; a person accepts them into the inventory or does not. */
public final class Received {
    private static final String COLUMNS =
            "f.number, f.partner, f.id, f.content, f.came, f.state, f.product, f.decided, f.author";

    private final KeepDatabase database;
    private final Clock clock;

    public Received(KeepDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What a person decided. */
    public enum State {
        NEW,
        ACCEPTED,
        DECLINED,
        /** accepted once, and another one took its place */
        REPLACED
    }

    /**
     * A footprint that came.
     *
     * @param number its number
     * @param partner who sent it
     * @param id its identifier
     * @param content the footprint as JSON
     * @param came when
     * @param state what a person decided
     * @param product the own product or bought input that it is for, empty while nobody decided
     * @param decided when it was decided
     * @param author by whom
     */
    public record Parcel(
            long number,
            String partner,
            String id,
            String content,
            String came,
            State state,
            String product,
            Optional<String> decided,
            Optional<String> author) {
        /** The footprint with the places of its values. */
        public WireDocument document() {
            return WireFile.read(id + ".json", content).getFirst();
        }

        private static Parcel read(Session.Row row) throws SQLException {
            return new Parcel(
                    row.number(1),
                    row.text(2),
                    row.text(3),
                    row.text(4),
                    row.text(5),
                    State.valueOf(row.text(6)),
                    row.text(7),
                    row.perhaps(8),
                    row.perhaps(9));
        }
    }

    /** What became of a footprint that came. */
    public enum Taken {
        KEPT,
        /** it was there already */
        KNOWN,
        /** one of that identifier was there with other content, which the standard forbids */
        CHANGED
    }

    /** Keeps a footprint; of one that is there already only the status may have changed. */
    public Taken take(Session session, Partner partner, ObjectNode footprint, Optional<Long> request) {
        String id = footprint.path("id").asString("");
        long number = PartnerBook.next(session);
        Optional<Parcel> known = session.first(
                "select " + COLUMNS + " from received_footprint f where f.partner = ? and f.id = ?",
                Parcel::read,
                partner.id(),
                id);
        if (known.isPresent()) {
            return again(session, known.get(), footprint);
        }
        session.update(
                "insert into received_footprint (number, partner, id, content, came, request, state, product)"
                        + " values (?, ?, ?, ?, ?, ?, 'NEW', '')",
                number,
                partner.id(),
                id,
                footprint.toString(),
                clock.instant().truncatedTo(ChronoUnit.SECONDS).toString(),
                request);
        return Taken.KEPT;
    }

    private static Taken again(Session session, Parcel known, ObjectNode footprint) {
        ObjectNode before = known.document().footprint().content();
        JsonNode status = footprint.path("status");
        if (before.path("status").equals(status)) {
            return before.equals(footprint) ? Taken.KNOWN : Taken.CHANGED;
        }
        if (!before.deepCopy().set("status", status).equals(footprint)) {
            return Taken.CHANGED;
        }
        session.update(
                "update received_footprint set content = ? where number = ?", footprint.toString(), known.number());
        return Taken.KEPT;
    }

    /** What came for an organization: undecided ones first, then the newest. */
    public List<Parcel> of(String organization) {
        return database.read(session -> session.list(
                "select " + COLUMNS + " from received_footprint f join partner p on p.id = f.partner"
                        + " where p.organization = ?"
                        + " order by case f.state when 'NEW' then 0 else 1 end, f.number desc",
                Parcel::read,
                organization));
    }

    /** The parcel of that number. */
    public Optional<Parcel> byNumber(long number) {
        return database.read(session -> session.first(
                "select " + COLUMNS + " from received_footprint f where f.number = ?", Parcel::read, number));
    }

    /** Notes a decision. */
    public void decide(Session session, Parcel parcel, State state, String product, String author) {
        session.update(
                "update received_footprint set state = ?, product = ?, decided = ?, author = ? where number = ?",
                state.name(),
                product,
                clock.instant().truncatedTo(ChronoUnit.SECONDS).toString(),
                author,
                parcel.number());
    }

    /** The accepted footprints of a partner for a product. */
    public static List<Parcel> accepted(Session session, Partner partner, String product) {
        return session.list(
                "select " + COLUMNS + " from received_footprint f where f.partner = ? and f.product = ?"
                        + " and f.state = 'ACCEPTED'",
                Parcel::read,
                partner.id(),
                product);
    }
}
