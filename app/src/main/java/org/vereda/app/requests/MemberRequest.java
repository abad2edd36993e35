package org.vereda.app.requests;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.vereda.app.keep.Session;
import org.vereda.footprint.network.DataRequest;
import org.vereda.quantity.Period;

/**
 * Something that one member asks another one for.
 *
 * @param id its identifier
 * @param wish what is asked for, and of whom
 * @param author the e-mail address of who asked
 * @param asked when
 * @param due until when it ought to be answered
 * @param state what became of it
 * @param closed when that was; nothing while it is open
 * @param closedBy the e-mail address of who closed it, empty while it is open
 * @param answer what was answered; nothing of it while it is open
 */
public record MemberRequest(
        String id,
        Wish wish,
        String author,
        Instant asked,
        LocalDate due,
        State state,
        Optional<Instant> closed,
        String closedBy,
        Answer answer) {
    static final String COLUMNS = "id, asker, holder, plant, kind, subject, share, author, asked, due, state, closed,"
            + " closed_by, amount, unit, first_day, last_day, words";

    /** What became of a request. */
    public enum State {
        OPEN,
        WITHDRAWN,
        ANSWERED,
        REFUSED;

        /** The key of its name. */
        public String key() {
            return "label.ask.state." + name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What is asked for.
     *
     * @param asker the organization that asks
     * @param holder the organization that is asked
     * @param plant its facility
     * @param kind what kind of data it is
     * @param subject the product or flow
     * @param share the share of the variance of the asker's total that an answer is expected to remove, 0 to 1
     */
    public record Wish(
            String asker, String holder, String plant, DataRequest.Kind kind, String subject, BigDecimal share) {
        /** True for the same data of the same plant, asked by the same member. */
        public boolean isSame(Wish other) {
            return asker.equals(other.asker)
                    && plant.equals(other.plant)
                    && kind == other.kind
                    && subject.equals(other.subject);
        }
    }

    /**
     * What was answered.
     *
     * @param amount a number, for a footprint
     * @param unit its unit, empty where there is no number
     * @param period what it is about; nothing where it is about no period
     * @param words what was said with it, empty for nothing
     */
    public record Answer(Optional<BigDecimal> amount, String unit, Optional<Period> period, String words) {
        /** No answer, or one of words alone. */
        public static Answer ofWords(String words) {
            return new Answer(Optional.empty(), "", Optional.empty(), words);
        }
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    static MemberRequest read(Session.Row row) throws SQLException {
        return new MemberRequest(
                row.text(1),
                wish(row),
                row.text(8),
                Instant.parse(row.text(9)),
                LocalDate.parse(row.text(10)),
                State.valueOf(row.text(11)),
                perhaps(row.text(12)).map(Instant::parse),
                row.text(13),
                answer(row));
    }

    private static Wish wish(Session.Row row) throws SQLException {
        return new Wish(
                row.text(2),
                row.text(3),
                row.text(4),
                DataRequest.Kind.valueOf(row.text(5)),
                row.text(6),
                new BigDecimal(row.text(7)));
    }

    private static Answer answer(Session.Row row) throws SQLException {
        String last = row.text(17);
        return new Answer(
                perhaps(row.text(14)).map(BigDecimal::new),
                row.text(15),
                perhaps(row.text(16)).map(first -> new Period(LocalDate.parse(first), LocalDate.parse(last))),
                row.text(18));
    }

    private static Optional<String> perhaps(String text) {
        return Optional.of(text).filter(some -> !some.isEmpty());
    }
}
